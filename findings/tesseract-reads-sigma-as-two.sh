#!/usr/bin/env bash
# Tesseract 5.3.0 with the models that Debian 12 ships (tesseract-ocr-tha and -eng 4.1.0) knows none of Σ ∑ ≥ ≤ × ÷: they are in neither model's list of characters. They do not come out as nothing, or with low
# confidence, but as other signs and as digits: ΣW, the heading of the sum of weights on Thai performance cards, is "2ญู" (95 of 100 for its 2) or "2W" (80), and "รวม ΣW" is "รวม 2พ", its 2 again at 95.
# ≤ 80, a target, is "= 80" in English at 87 and 96, and "< 8680" in Thai, which makes another figure of it; W ≥ 5 is "W25" in English. So neither a digit nor a comparison that it reads in a scoring table may be
# believed by its confidence, and a total cannot be found by its ΣW.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
need() { command -v "$1" >/dev/null || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${@:2}" >/dev/null; }; }
need tesseract tesseract-ocr
need chromium chromium
for package in tesseract-ocr-tha tesseract-ocr-eng fonts-thai-tlwg; do
  dpkg -s "$package" >/dev/null 2>&1 || DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >/dev/null
done
models="$(dirname "$(dpkg -L tesseract-ocr-tha | grep 'tha.traineddata$')")"
printf '<meta charset=utf-8><body style="font:60px Garuda;margin:30px;line-height:1.6"><p>ΣW = 5<p>W ≥ 5<p>2 × 3 = 6<p>๓ × ๕ = ๑๕<p>รวม ΣW<p>≤ 80<p>12 ÷ 3</body>' >page.html
chromium --headless --no-sandbox --hide-scrollbars --window-size=900,1500 --screenshot=page.png "file://$work/page.html" >/dev/null 2>&1
{
  tesseract --version 2>&1 | sed -n 1p
  for model in tha eng; do
    combine_tessdata -u "$models/$model.traineddata" "$model." >/dev/null 2>&1
    for sign in Σ ∑ ≥ ≤ × ÷; do
      ! cut -d ' ' -f 1 "$model.lstm-unicharset" | grep -qxF "$sign" || echo "$model knows $sign"
    done
    echo "$model:"
    tesseract page.png - -l "$model" --psm 6 tsv 2>/dev/null | awk -F '\t' 'NR > 1 && $12 != "" && $11 >= 70 { print int($11), $12 }'
  done
} | tee seen
# A word that is 2 alone stands nowhere on the page.
for line in 'tesseract 5\.3\.' '^9[0-9] 2$' '^[789][0-9] 2W=5$' '^[89][0-9] =$' '^9[0-9] 80$'; do
  grep -qE "$line" seen || { echo "not seen: $line"; exit 1; }
done
[ "$(grep -cE '^9[0-9] 2$' seen)" -ge 2 ]
! grep -q ' knows ' seen
