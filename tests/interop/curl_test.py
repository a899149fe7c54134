"""Every shape of request that clients are known to send over HTTP, sent by curl."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from agent_test import USER, USER_PASSWORD, AgentTest, need, run
from curl_shapes import BOOKINGS, FEEDBACK, READING, WRITING, Shape, command
from rig.agent import ADMIN, ADMIN_PASSWORD


class CurlTest(AgentTest):
    @classmethod
    def setUpClass(cls) -> None:
        cls.curl = need("curl")
        super().setUpClass()

    def ask(self, shape: Shape, login: str | None = f"{ADMIN}:{ADMIN_PASSWORD}") -> tuple[int, str]:
        """Status and body."""
        words = [self.curl, "-sS", "-k", "--max-time", "30", "-w", "\n%{http_code}", *shape.curl]
        if login:
            words += ["-u", login]
        if shape.body is not None:
            words += ["--data-binary" if shape.content_type else "-d", shape.body]
        if shape.content_type:
            words += ["-H", f"Content-Type: {shape.content_type}"]
        words += ["--globoff", f"https://{self.ready.host}:{self.ready.port}{shape.path}"]
        said = subprocess.run(words, capture_output=True, text=True, check=True, timeout=60)
        body, status = said.stdout.rsplit("\n", 1)
        return int(status), body

    def replay(self, shapes: list[Shape]) -> None:
        for shape in shapes:
            with self.subTest(f"{shape.section}: {shape.name}"):
                status, body = self.ask(shape)
                self.assertEqual(status, shape.status, body)
                at = 0
                for text in shape.holds:  # in this order
                    found = body.find(text, at)
                    self.assertGreaterEqual(found, 0, f"{text} in {body}")
                    at = found
                for text in shape.lacks:
                    self.assertNotIn(text, body)

    def test_reading(self) -> None:
        self.replay(READING)

    def test_writing(self) -> None:
        self.replay(WRITING)

    def test_bookings(self) -> None:
        self.replay(BOOKINGS)

    def test_feedback(self) -> None:
        self.replay(FEEDBACK)

    def test_read_modify_write(self) -> None:
        """What Bookings List shows is pushed back unchanged (xAPI guide, POST /bookingsputxml)."""
        listing = Shape("", "", "/putxml", command("<Bookings><List/></Bookings>"), "text/xml")
        self.replay(BOOKINGS[:1])
        first = self.ask(listing)[1]
        rows = first[first.index("<Booking ") : first.rindex("</Booking>") + len("</Booking>")]
        self.assertEqual(self.ask(Shape("", "", "/bookingsputxml", f"<Bookings>{rows}</Bookings>", "text/xml"))[0], 200)
        again = self.ask(listing)[1]
        self.assertIn(rows, again)

    def test_session(self) -> None:
        """xAPI guide, HTTP: session login, with curl's own cookie jar."""
        with tempfile.TemporaryDirectory() as folder:
            jar = str(Path(folder) / "jar")
            keep, show = ("-c", jar), ("-b", jar)
            begin = Shape("", "", "/xmlapi/session/begin", "", "text/xml", keep)
            self.assertEqual(self.ask(begin)[0], 204)
            read = Shape("", "", "/status.xml", curl=show)
            self.assertEqual(self.ask(read, None)[0], 200)
            self.assertEqual(self.ask(Shape("", "", "/xmlapi/session/end", "", "text/xml", show), None)[0], 204)
            self.assertEqual(self.ask(read, None)[0], 401)

    def test_who_may(self) -> None:
        read = Shape("", "", "/status.xml")
        self.assertEqual(self.ask(read, None)[0], 401)
        self.assertEqual(self.ask(read, f"{ADMIN}:wrong")[0], 401)
        viewer = f"{USER}:{USER_PASSWORD}"
        self.assertEqual(self.ask(read, viewer)[0], 200)
        self.assertEqual(self.ask(BOOKINGS[0], viewer)[0], 403)
        refused = self.ask(FEEDBACK[0], viewer)[1]
        self.assertIn("Permission denied", refused)


if __name__ == "__main__":
    run()
