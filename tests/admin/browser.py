"""A headless Chromium, driven through chromedriver by the WebDriver protocol; standard library only."""

import base64
import json
import os
import re
import subprocess
import urllib.error
import urllib.request

from world import wait_for

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


class Browser:
    def __init__(self, directory):
        self.log = os.path.join(directory, "chromedriver.log")
        with open(self.log, "wb") as log:
            self.driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=log, stderr=log)
        self.session = None
        try:
            port = wait_for("chromedriver to say its port", self.port)
            self.url = f"http://127.0.0.1:{port}"
            self.session = self.ask("POST", "/session", {"capabilities": {"alwaysMatch": {
                "browserName": "chrome",
                "goog:loggingPrefs": {"browser": "ALL"},
                "goog:chromeOptions": {"args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                    "--no-first-run", "--disable-background-networking", "--disable-component-update",
                    "--no-proxy-server", "--window-size=1280,1100",
                    "--user-data-dir=" + os.path.join(directory, "profile")]}}}})["sessionId"]
        except BaseException:
            self.close()
            raise

    def port(self):
        with open(self.log, encoding="utf-8", errors="replace") as log:
            found = re.search(r"started successfully on port (\d+)", log.read())
        return found and int(found[1])

    def close(self):
        if self.session:
            self.ask("DELETE", f"/session/{self.session}")
        self.driver.terminate()
        self.driver.wait()

    def ask(self, method, path, body=None):
        data = json.dumps(body if body is not None else {}).encode() if method == "POST" else None
        request = urllib.request.Request(self.url + path, data, method=method,
                                         headers={"Content-Type": "application/json"})
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as problem:
            raise RuntimeError(f"{method} {path}: {problem.read().decode()[:500]}") from None

    def command(self, method, path, body=None):
        return self.ask(method, f"/session/{self.session}{path}", body)

    def devtools(self, name, **parameters):
        return self.command("POST", "/goog/cdp/execute", {"cmd": name, "params": parameters})

    def open(self, url):
        self.command("POST", "/url", {"url": url})

    def run(self, script, *arguments):
        return self.command("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def element(self, selector):
        return self.command("POST", "/element", {"using": "css selector", "value": selector})[ELEMENT]

    def click(self, selector):
        self.command("POST", f"/element/{self.element(selector)}/click")

    def type(self, selector, text):
        self.command("POST", f"/element/{self.element(selector)}/value", {"text": text})

    def press(self, keys):
        """Into whatever has the focus."""
        actions = [{"type": step, "value": key} for key in keys for step in ("keyDown", "keyUp")]
        self.command("POST", "/actions", {"actions": [
            {"type": "key", "id": "keyboard", "actions": actions}]})

    def text(self, selector):
        return self.run("const e = document.querySelector(arguments[0]);"
                        "return e ? e.textContent.trim() : null", selector)

    def console(self):
        """What the console has shown since it was asked last."""
        return self.command("POST", "/se/log", {"type": "browser"})

    def size(self, width, height, phone=False):
        self.devtools("Emulation.setDeviceMetricsOverride", width=width, height=height,
                      deviceScaleFactor=2 if phone else 1, mobile=phone)

    def scheme(self, name):
        """Light or dark; nothing moves, so that pictures show how things are."""
        self.devtools("Emulation.setEmulatedMedia",
                      features=[{"name": "prefers-color-scheme", "value": name},
                                {"name": "prefers-reduced-motion", "value": "reduce"}])

    def picture(self, path):
        """The whole page, also what is below the window's edge."""
        shot = self.devtools("Page.captureScreenshot", captureBeyondViewport=True)
        with open(path, "wb") as file:
            file.write(base64.b64decode(shot["data"]))
