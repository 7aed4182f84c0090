"""One blocking requests.post per receiver, as the documents' sample does it. Prints the time of all in ms."""
import json
import sys
import time

import requests

url, count, data = sys.argv[1], int(sys.argv[2]), sys.argv[3]
began = time.monotonic()
for number in range(count):
    body = {"websocket": {"action": "data send", "secConnectionID": f"member-{number}", "dataType": "text", "data": data}}
    answer = requests.post(url, data=json.dumps(body), headers={"Content-Type": "application/json"})
    assert answer.json()["errNo"] == 0
print((time.monotonic() - began) * 1000)
