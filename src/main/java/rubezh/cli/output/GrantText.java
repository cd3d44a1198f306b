package rubezh.cli.output;

import module java.base;

import rubezh.json.JsonObjectWriter;
import rubezh.register.grant.RightStep;
import rubezh.register.grant.UnseenStep;

/** Rights of stations over each other's cases as text. */
public final class GrantText {
    private static final int SHOWN_ID = 8;

    private GrantText() {}

    /** Returns the end of the id of a step: its beginning is the time, alike for steps of a day. */
    public static String shortId(UUID id) {
        String text = id.toString();
        return text.substring(text.length() - SHOWN_ID);
    }

    public static Map<String, Object> tree(RightStep step) {
        return new JsonObjectWriter()
                .put("id", step.id())
                .put("act", step.act())
                .put("right", step.right())
                .put("station", step.station())
                .put("to", step.other())
                .put("cases", step.cases())
                .put("by", step.by())
                .put("at", step.at())
                .put("reason", step.reason())
                .tree();
    }

    public static Map<String, Object> tree(UnseenStep unseen) {
        return Map.of("step", tree(unseen.step()), "about", tree(unseen.about()));
    }
}
