#include "infra/digest.hpp"

#include <doctest/doctest.h>

using infra::FieldDigest;
using infra::to_hex;

// tests/infra/check_digest recomputes these with a program that is not ours.
TEST_CASE("digest: the bytes that are hashed are pinned") {
  CHECK(to_hex(FieldDigest().finish()) ==
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(to_hex(FieldDigest().add("stage1").add("").add("I am fine.").finish()) ==
        "f0143f3c468dce494b3aef37c75b77222c01251066e89ee8bc63321f5bef4213");
}

TEST_CASE("digest: where a field ends is part of it") {
  CHECK(FieldDigest().add("ab").add("c").finish() != FieldDigest().add("a").add("bc").finish());
  CHECK(FieldDigest().add("ab").finish() != FieldDigest().add("ab").add("").finish());
}

TEST_CASE("digest: finish starts a new sequence") {
  FieldDigest digest;
  const auto first = digest.add("x").finish();
  CHECK(digest.add("x").finish() == first);
}

TEST_CASE("digest: SHA-1 and SHA-256 of known text") {
  CHECK(infra::sha1_hex("abc") == "a9993e364706816aba3e25717850c26c9cd0d89d");
  CHECK(infra::sha256_hex("abc") ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
