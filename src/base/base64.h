// Bytes as letters that survive chats, mails and addresses: base64url without padding.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace askwell {

bool is_base64(char c);  // A-Z, a-z, 0-9, - and _

std::string to_base64(std::string_view bytes);

// Nothing for any other sign, or for a length or last letter that no bytes give.
std::optional<std::string> from_base64(std::string_view letters);

}  // namespace askwell
