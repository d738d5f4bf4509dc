# The job on Sidekiq, which loads this file to work:  sidekiq_job.rb fill|version
require 'digest'
require 'json'
require 'sidekiq'
require 'sqlite3'

server = { url: "unix://#{ENV['REDIS_SOCKET']}" }
Sidekiq.configure_server { |config| config.redis = server }
Sidekiq.configure_client { |config| config.redis = server }
Sidekiq.logger.level = Logger::WARN
Redis.silence_deprecations = true  # this Sidekiq would be told off at each fetch

class EnrichJob
  include Sidekiq::Worker
  sidekiq_options queue: ENV['QUEUE']

  MONTH = 30 * 24 * 3600

  def perform(reflection)
    text = reflection['normalized_text']
    record = reflection.merge('final' => answer('stage1', text),
                              'post_enrichment' => answer('stage2', text),
                              'status' => 'complete')
    Sidekiq.redis do |redis|
      redis.set("peer:reflection:#{reflection['rid']}", JSON.generate(record), ex: MONTH)
    end
  end

  private

  def answer(stage, text)
    key = Digest::SHA256.hexdigest("#{stage}\n#{text}")
    JSON.parse(select.execute!(key).first.first)
  end

  # Each thread has a connection of its own.
  def select
    Thread.current[:select] ||=
      SQLite3::Database.new(ENV.fetch('ANSWERS'), readonly: true)
                       .prepare('SELECT value FROM cache WHERE key = ?')
  end
end

case ARGV[0]
when 'fill'
  $stdin.each_line.each_slice(1000) do |lines|
    Sidekiq::Client.push_bulk('class' => EnrichJob, 'args' => lines.map { |one| [JSON.parse(one)] })
  end
when 'version'
  puts "#{Sidekiq::VERSION}, sqlite3 #{SQLite3::VERSION}, redis-rb #{Redis::VERSION}, " \
       "ruby #{RUBY_VERSION}"
end
