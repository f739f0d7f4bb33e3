import { addressComplaint } from "../address";

it.each([
  "https://shop.example.com/hooks/tiktok",
  "http://localhost:9000/hooks",
  "http://127.0.0.1:1/x",
  "http://[::1]:1/x",
])("takes %s", (address) => expect(addressComplaint(address)).toBeNull());

it.each([
  ["http://shop.example.com/hooks", "https"],
  ["https://shop.example.com:8443/hooks", "port"],
  ["https://203.0.113.7/hooks", "IP"],
  ["https://[2001:db8::1]/hooks", "IP"],
  ["https://user:secret@shop.example.com/", "credentials"],
  ["ftp://localhost/x", "https"],
  ["shop.example.com", "not a URL"],
])("refuses %s for its %s", (address, word) => expect(addressComplaint(address)).toContain(word));
