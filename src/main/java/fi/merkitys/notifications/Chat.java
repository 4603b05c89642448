package fi.merkitys.notifications;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A chat that takes messages at a secret address. */
public enum Chat {
    /** Also Mattermost and others that understand the same. */
    SLACK {
        @Override
        public String message(String text, String action, String link) {
            // Slack reads <…|…> as a link; what could be one within the text is not.
            var plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            return JSON.writeValueAsString(Map.of("text", plain + "\n<" + link + "|" + action + ">"));
        }
    },
    /** By a workflow that posts what it gets at a web address. */
    TEAMS {
        @Override
        public String message(String text, String action, String link) {
            var card = Map.of(
                    "type",
                    "AdaptiveCard",
                    "version",
                    "1.4",
                    "body",
                    List.of(Map.of("type", "TextBlock", "wrap", true, "text", plain(text))),
                    "actions",
                    List.of(Map.of("type", "Action.OpenUrl", "title", action, "url", link)));
            return JSON.writeValueAsString(Map.of(
                    "type",
                    "message",
                    "attachments",
                    List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card))));
        }

        // Teams reads Markdown.
        private String plain(String text) {
            return text.replaceAll("([\\\\*_\\[\\]()#`~])", "\\\\$1");
        }
    };

    private static final JsonMapper JSON = JsonMapper.shared();

    public abstract String message(String text, String action, String link);

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Chat of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
