package rubezh.watch;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Form of a finding in the note that keeps them. */
final class WatchFindingCodec {
    private WatchFindingCodec() {}

    static Map<String, Object> tree(WatchFinding finding) {
        var tree = new TreeMap<String, Object>();
        tree.put("record", finding.recordId().toString());
        tree.put("entry", finding.entryId().toString());
        tree.put("value", finding.value());
        tree.put("folded", finding.folded());
        tree.put("strength", finding.strength().name());
        tree.put("found", finding.foundAt().toString());
        WatchDecision aside = finding.aside();
        if (aside != null) {
            tree.put("by", aside.by());
            tree.put("aside", aside.at().toString());
        }
        return tree;
    }

    static WatchFinding read(Map<?, ?> tree) {
        boolean open = tree.get("aside") == null;
        return new WatchFinding(
                UUID.fromString(text(tree, "record")),
                UUID.fromString(text(tree, "entry")),
                text(tree, "value"),
                text(tree, "folded"),
                MatchStrength.valueOf(text(tree, "strength")),
                Instant.parse(text(tree, "found")),
                open
                        ? null
                        : new WatchDecision(text(tree, "by"), Instant.parse(text(tree, "aside"))));
    }

    private static String text(Map<?, ?> tree, String name) {
        return String.valueOf(tree.get(name));
    }
}
