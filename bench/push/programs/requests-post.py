"""One blocking requests.post per receiver, as the documents' sample does it. Prints the time of all in ms."""
import json
import sys
import time

import requests

url, ids, data = sys.argv[1], open(sys.argv[2]).read().split("\n"), sys.argv[3]
began = time.monotonic()
for connection_id in ids:
    body = {"websocket": {"action": "data send", "secConnectionID": connection_id, "dataType": "text", "data": data}}
    answer = requests.post(url, data=json.dumps(body), headers={"Content-Type": "application/json"})
    assert answer.json()["errNo"] == 0
print((time.monotonic() - began) * 1000)
