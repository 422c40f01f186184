#!/usr/bin/env bash
# Tesseract 5.3.0 with the Thai model of Debian 12 (tesseract-ocr-tha 4.1.0): the model has no SARA AM (U+0E33, as in ดำเนินการ, สำเร็จ, น้ำหนัก) among its characters. It reads the vowel well, but as the two characters NIKHAHIT and SARA AA
# (U+0E4D U+0E32), which look the same. So a word with this vowel is not found: of four words read without a mistake, a search finds none. Unicode's NFC leaves both spellings as they are; NFKC takes apart the SARA AM of
# what is looked for, and then all four are found. In the hidden layer of the PDF file that it writes none is found either way: pdftotext 22.12 puts spaces between most of the letters there. (Digits ๔ ๖ ๗ ๘ ๙ are missing from the list as well, and ฃ ฅ ฌ ฦ ฿.)
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
need() { command -v "$1" >/dev/null || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${@:2}" >/dev/null; }; }
need tesseract tesseract-ocr
need chromium chromium
need pdftotext poppler-utils
for package in tesseract-ocr-tha fonts-thai-tlwg; do
  dpkg -s "$package" >/dev/null 2>&1 || DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >/dev/null
done
model="$(dpkg -L tesseract-ocr-tha | grep 'tha.traineddata$')"
printf '<meta charset=utf-8><body style="font:60px Garuda;margin:40px;line-height:2.2"><p>ดำเนินการ<p>สำเร็จ<p>คำรับรอง<p>กำกับ</body>' >page.html
chromium --headless --no-sandbox --hide-scrollbars --window-size=700,1100 --screenshot=page.png "file://$work/page.html" >/dev/null 2>&1
combine_tessdata -u "$model" tha. >/dev/null 2>&1
tesseract page.png page -l tha --psm 6 txt pdf >/dev/null 2>&1
pdftotext page.pdf layer.txt
tesseract --version 2>&1 | sed -n 1p
cat >look.py <<'X'
import unicodedata
listed = {line.split(" ")[0] for line in open("tha.lstm-unicharset", encoding="utf-8").read().split("\n")[1:]}
print("listed:", ", ".join(f"{name} {sign in listed}" for name, sign in [("SARA AM", "\u0e33"), ("NIKHAHIT", "\u0e4d"), ("SARA AA", "\u0e32")]))
print("not listed:", *(chr(c) for c in range(0xE01, 0xE5A) if unicodedata.name(chr(c), "") and chr(c) not in listed and c not in (0xE3A, 0xE45, 0xE4E, 0xE4F)))
words = ["ดำเนินการ", "สำเร็จ", "คำรับรอง", "กำกับ"]
for name in ["page.txt", "layer.txt"]:
    text = open(name, encoding="utf-8").read()
    found = {form: sum((unicodedata.normalize(form, word) if form else word) in (unicodedata.normalize(form, text) if form else text) for word in words) for form in [None, "NFC", "NFKC"]}
    print(f"{name}: SARA AM {text.count(chr(0xE33))}, NIKHAHIT {text.count(chr(0xE4D))}; of 4 words found: as typed {found[None]}, NFC {found['NFC']}, NFKC {found['NFKC']}")
X
python3 look.py | tee seen
diff seen - <<'X'
listed: SARA AM False, NIKHAHIT True, SARA AA True
not listed: ฃ ฅ ฌ ฦ ำ ฿ ๔ ๖ ๗ ๘ ๙
page.txt: SARA AM 0, NIKHAHIT 4; of 4 words found: as typed 0, NFC 0, NFKC 4
layer.txt: SARA AM 0, NIKHAHIT 4; of 4 words found: as typed 0, NFC 0, NFKC 0
X
echo "holds: what Tesseract reads of Thai has no SARA AM, so words with it are not found"
