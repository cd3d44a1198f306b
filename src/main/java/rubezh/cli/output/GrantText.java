package rubezh.cli.output;

import module java.base;

import rubezh.authority.GrantEntry;
import rubezh.json.JsonObjectWriter;
import rubezh.register.grant.GrantNews;

/** Rights of stations over each other's cases as text. */
public final class GrantText {
    private static final int SHOWN_ID = 8;

    private GrantText() {}

    /** Returns the end of the id of a step: its beginning is the time, alike for steps of a day. */
    public static String shortId(UUID id) {
        String text = id.toString();
        return text.substring(text.length() - SHOWN_ID);
    }

    public static Map<String, Object> tree(GrantEntry entry) {
        return writer(entry)
                .put("right", entry.step().right())
                .put("to", entry.other())
                .put("cases", entry.cases())
                .tree();
    }

    public static Map<String, Object> tree(GrantNews news) {
        return writer(news.step()).put("about", tree(news.about())).tree();
    }

    private static JsonObjectWriter writer(GrantEntry entry) {
        return new JsonObjectWriter()
                .put("id", entry.id())
                .put("act", entry.step().act())
                .put("station", entry.station())
                .put("author", entry.revision().act().author())
                .put("at", entry.revision().act().at())
                .put("reason", entry.reason());
    }
}
