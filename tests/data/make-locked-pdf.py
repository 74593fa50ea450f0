#!/usr/bin/env python3
"""Writes locked.pdf: one page with one sentence, encrypted (RC4, 128 bits) with the password "river". Run by hand.

usage: make-locked-pdf.py > locked.pdf
"""
import hashlib
import sys

PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
FILE_ID = bytes(range(16))
PERMISSIONS = -4
SENTENCE = "The bridge will be open from Monday."


def rc4(key, data):
    s, j, out = list(range(256)), 0, bytearray()
    for i in range(256):
        j = (j + s[i] + key[i % len(key)]) % 256
        s[i], s[j] = s[j], s[i]
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + s[i]) % 256
        s[i], s[j] = s[j], s[i]
        out.append(byte ^ s[(s[i] + s[j]) % 256])
    return bytes(out)


def padded(password):
    return (password + PADDING)[:32]


def repeated(key, data, rounds):
    for i in rounds:
        data = rc4(bytes(byte ^ i for byte in key), data)
    return data


def digest(data, rounds):
    for _ in range(rounds):
        data = hashlib.md5(data).digest()
    return data


def main():
    user, owner = b"river", b"valley"
    owner_entry = repeated(digest(padded(owner), 51), padded(user), range(20))
    start = padded(user) + owner_entry + (PERMISSIONS & 0xFFFFFFFF).to_bytes(4, "little") + FILE_ID
    key = digest(start, 51)
    user_entry = repeated(key, hashlib.md5(PADDING + FILE_ID).digest(), range(20)) + bytes(16)

    def encrypted(number, data):
        own = hashlib.md5(key + number.to_bytes(3, "little") + bytes(2)).digest()
        return rc4(own, data)

    content = encrypted(4, f"BT /F1 12 Tf 72 720 Td ({SENTENCE}) Tj ET".encode())
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Filter /Standard /V 2 /R 3 /Length 128 /P %d /O <%s> /U <%s> >>" % (PERMISSIONS, owner_entry.hex().encode(), user_entry.hex().encode()),
    ]
    out, places = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    ident = FILE_ID.hex().encode()
    out += b"trailer\n<< /Size %d /Root 1 0 R /Encrypt 6 0 R /ID [<%s> <%s>] >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, ident, ident, table)
    sys.stdout.buffer.write(bytes(out))


main()
