"""A mail server that behaves as badly as a test wants it to. Needs Debian's python3-aiosmtpd.

It listens on a free port of this machine and prints it. Each line on standard input is what the next mail meets:

  accept            takes it
  rcpt 450 TEXT     answers the recipient like this
  data 451 TEXT     answers the mail like this, after it was read
  hang              reads it and never answers
  drop              breaks the line before the mail is read
  drop-after        reads it and breaks the line without an answer
  kill PID          takes it, and kills a process before it can read the answer
  kill-early PID    kills a process before the mail is read
  kill-late PID MS  takes it, and kills a process some milliseconds after the answer

An empty line asks whether everything before it has been told. Without a line it takes everything. Each mail that it took, or read, is printed as one line of JSON.
"""

import asyncio
import base64
import collections
import json
import os
import signal
import sys
import threading

from aiosmtpd.smtp import SMTP, AuthResult

plans = collections.deque()
options = set(sys.argv[1:])


lock = threading.Lock()


def tell(**what):
    with lock:
        sys.stdout.write(json.dumps(what) + "\n")
        sys.stdout.flush()


class Handler:
    async def handle_MAIL(self, server, session, envelope, address, mail_options):
        envelope.plan = (plans.popleft() if plans else "accept").split(" ", 1)
        envelope.mail_from = address
        if envelope.plan[0] == "kill-early":
            os.kill(int(envelope.plan[1]), signal.SIGKILL)
        if envelope.plan[0] == "mail":
            return envelope.plan[1]
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if envelope.plan[0] == "rcpt":
            return envelope.plan[1]
        envelope.rcpt_tos.append(address)
        if envelope.plan[0] == "drop":
            server.transport.abort()
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        plan = envelope.plan
        tell(
            plan=plan[0],
            sender=envelope.mail_from,
            recipients=envelope.rcpt_tos,
            content=base64.b64encode(envelope.original_content).decode(),
        )
        if plan[0] == "data":
            return plan[1]
        if plan[0] == "hang":
            await asyncio.sleep(3600)
        if plan[0] == "drop-after":
            server.transport.abort()
        if plan[0] == "kill":
            os.kill(int(plan[1]), signal.SIGKILL)
        if plan[0] == "kill-late":
            process, milliseconds = map(int, plan[1].split())
            asyncio.get_running_loop().call_later(milliseconds / 1000, os.kill, process, signal.SIGKILL)
        return "250 taken"


def conversation():
    auth = "auth" in options
    return SMTP(
        handler,
        hostname="mail.example.org",
        enable_SMTPUTF8=True,
        auth_required=auth,
        auth_require_tls=False,
        authenticator=check if auth else None,
    )


def check(server, session, envelope, mechanism, data):
    return AuthResult(success=data.password == b"richtig", handled=False)


def read():
    for line in sys.stdin:
        if line.strip():
            plans.append(line.strip())
        tell(understood=True)
    # Whoever started it is gone.
    os._exit(0)


async def serve():
    server = await asyncio.get_running_loop().create_server(conversation, "127.0.0.1", 0)
    tell(port=server.sockets[0].getsockname()[1])
    await server.serve_forever()


handler = Handler()
threading.Thread(target=read, daemon=True).start()
asyncio.run(serve())
