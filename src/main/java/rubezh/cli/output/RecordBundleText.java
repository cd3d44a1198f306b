package rubezh.cli.output;

import module java.base;

import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.receipt.RecordBundle;
import rubezh.bundle.receipt.RecordBundles;
import rubezh.bundle.receipt.RecordBundles.UnsentRevisions;
import rubezh.bundle.receipt.SentBundle;
import rubezh.domain.receipt.ReceiptState;
import rubezh.format.ReceiptFormat;
import rubezh.journal.RevisionId;
import rubezh.json.JsonObjectWriter;
import rubezh.review.TimelineNumbers;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;

/**
 * Bundles of a record as text and as JSON.
 *
 * @param zone zone of the station, for the times of the exchange log
 */
public record RecordBundleText(Messages messages, ZoneId zone, TimelineNumbers numbers) {
    /** Returns a heading, what waits to be sent, and two lines for each bundle. */
    public List<String> lines(RecordBundles found) {
        var lines = new ArrayList<String>();
        lines.add(messages.text("cli.show.bundles.head", found.bundles().size()));
        UnsentRevisions unsent = found.unsent();
        if (unsent != null) {
            addUnsent(lines, "read.bundles.unsent", unsent, unsent.revisions());
            addUnsent(lines, "read.bundles.kept", unsent, unsent.withheld());
        }
        found.bundles().forEach(one -> lines.addAll(lines(one)));
        if (found.unclear() > 0) {
            lines.add("  " + messages.text("read.bundles.unclear", found.unclear()));
        }
        Instant earlier = found.earlier();
        if (earlier != null) {
            lines.add("  " + messages.text("read.bundles.earlier", time(earlier)));
        }
        return lines;
    }

    private void addUnsent(
            List<String> lines, String key, UnsentRevisions unsent, List<RevisionId> revisions) {
        if (!revisions.isEmpty()) {
            lines.add("  " + messages.text(key, unsent.station(), revisions(revisions)));
        }
    }

    private List<String> lines(RecordBundle bundle) {
        ExchangeLogEntry entry = bundle.entry();
        boolean sent = entry.direction() == ExchangeLogEntry.Direction.SENT;
        String way = messages.text(sent ? "exchange.sent" : "exchange.received", entry.station());
        String head = String.join("  ", time(entry.at()), way, entry.file());
        String carried = revisions(bundle.revisions());
        String state = state(bundle);
        return List.of("  " + head, "    " + carried + (state.isEmpty() ? "" : "  " + state));
    }

    private String state(RecordBundle bundle) {
        SentBundle sent = bundle.sent();
        ReceiptState state = bundle.state();
        if (sent == null || state == null) {
            return "";
        }
        Instant by = sent.expectedBy();
        return new ReceiptFormat(messages)
                .state(state, sent.receipts(), by == null ? null : local(by));
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }

    private String time(Instant at) {
        return DateFormatter.in(messages.language()).dateTime(local(at));
    }

    private String revisions(Collection<RevisionId> revisions) {
        var parts = new ArrayList<String>();
        String numbered = numbers.text(revisions);
        if (!numbered.isEmpty()) {
            parts.add(messages.text("read.bundles.revisions", numbered));
        }
        long steps = numbers.steps(revisions);
        if (steps > 0) {
            parts.add(messages.text("read.bundles.steps", steps));
        }
        return String.join(", ", parts);
    }

    /** Returns the same as members of JSON; revisions and steps by their ids. */
    public static Map<String, Object> tree(RecordBundles found) {
        UnsentRevisions unsent = found.unsent();
        return new JsonObjectWriter()
                .putList("bundles", found.bundles(), RecordBundleText::tree)
                .put("unsent", unsent == null ? null : unsent.revisions())
                .put("kept", unsent == null ? null : unsent.withheld())
                .put("headquarters", unsent == null ? null : unsent.station())
                .putAll(found, "unclear")
                .put("unknownUpTo", found.earlier())
                .tree();
    }

    private static Map<String, Object> tree(RecordBundle bundle) {
        return new JsonObjectWriter()
                .putAll(bundle.entry(), "bundleId", "direction", "station", "file", "at")
                .putAll(bundle, "revisions")
                .put("receipt", bundle.state())
                .tree();
    }
}
