# Sourced by run.sh and test.sh: installs Debian packages that are missing, and only then.

# The Thai fonts are for the layout of pages, Poppler draws them, Tesseract reads the letters of scans, the rest reads legacy Word.
packages_to_run=(libreoffice-writer-nogui libreoffice-math-nogui fonts-thai-tlwg poppler-utils tesseract-ocr tesseract-ocr-tha)
packages_to_test=("${packages_to_run[@]}" chromium qpdf postgresql openssl python3 curl)

say() { printf '%s\n' "$*" >&2; }

require_dotnet() {
  if ! command -v dotnet >/dev/null; then
    say "ไม่พบ .NET SDK 10 กรุณาติดตั้งก่อน: https://dotnet.microsoft.com/download"
    say "The .NET SDK 10 is missing. Please install it first."
    exit 1
  fi
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
}

# as_root COMMAND... - as it is for root, through sudo for others.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# install_missing PACKAGE... - returns 1, with the reason on standard error, where something is missing and cannot be installed.
install_missing() {
  local package missing=()
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "ไม่ใช่ระบบ Debian จึงติดตั้งเองไม่ได้ กรุณาติดตั้งสิ่งที่เทียบเท่า: $*"
    say "This is not Debian: please install what corresponds to: $*"
    return 1
  fi
  for package in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  if [ "${#missing[@]}" -eq 0 ]; then return 0; fi

  if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
    say "ขาดแพ็กเกจ ${missing[*]} และไม่มีสิทธิ์ติดตั้ง กรุณาให้ผู้ดูแลระบบติดตั้ง"
    say "Missing and not to be installed without root or sudo: ${missing[*]}"
    return 1
  fi
  say "กำลังติดตั้ง / installing: ${missing[*]}"
  if ! as_root apt-get update -qq >&2 \
    || ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2; then
    say "ติดตั้งไม่สำเร็จ กรุณาตรวจสอบเครือข่ายแล้วลองใหม่ หรือติดตั้งเอง: ${missing[*]}"
    say "The installation failed. Please check the network and try again, or install by hand: ${missing[*]}"
    return 1
  fi
}
