package rubezh.cli.output;

import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import rubezh.domain.station.StationDay;
import rubezh.domain.station.StationStatus;
import rubezh.format.DomainFormat;
import rubezh.register.SeizureRow;
import rubezh.today.TodayFormat;
import rubezh.today.TodayItem;
import rubezh.today.TodayItem.OtherStation;
import rubezh.today.TodayItem.RecoverySheet;
import rubezh.today.TodayItem.ReturnNote;
import rubezh.today.TodayItem.SealedPackage;
import rubezh.today.TodayItem.WaitingAccount;
import rubezh.today.TodayItem.WaitingRecord;
import rubezh.today.TodayItem.WatchedRecord;
import rubezh.today.TodaySection;
import rubezh.today.TodaySummary;
import rubezh.today.TodaySummary.RunningOperation;

/**
 * What waits for an officer, as text and as JSON.
 *
 * @param zone zone of the station, for the times
 */
public record TodayText(DomainFormat format, ZoneId zone) {
    /** Returns the lines: date and shift, sections, operations, backup, deadlines. */
    public List<String> lines(TodaySummary summary) {
        var words = new TodayFormat(format, zone, summary.at());
        var lines = new ArrayList<String>();
        lines.add(words.heading());
        lines.add(words.shift(summary.shift()));
        words.forgotten(summary).ifPresent(lines::add);
        summary.sections().forEach(section -> addSection(lines, section, summary, words));
        summary.operations().forEach(running -> addOperation(lines, running, summary, words));
        lines.add(words.backup(summary));
        lines.add(words.rehearsal(summary));
        lines.addAll(words.deadlines(summary));
        summary.days().open().forEach(day -> lines.add(words.ownDay(day, summary)));
        return lines;
    }

    private void addSection(
            List<String> lines, TodaySection section, TodaySummary summary, TodayFormat words) {
        lines.add("");
        if (section.total() == 0) {
            lines.add(words.empty(section));
            return;
        }
        String detail = words.detail(section, summary);
        lines.add(
                words.title(section)
                        + "  "
                        + format.numbers().whole(section.total())
                        + (detail.isEmpty() ? "" : "  " + detail));
        for (TodayItem item : section.items()) {
            lines.add("  " + words.line(item).text());
            if (item instanceof WaitingRecord waiting && waiting.returned() != null) {
                lines.add("    " + words.reason(waiting.returned()));
            }
        }
        if (section.more() > 0) {
            lines.add("  " + format.messages().text("today.more", section.more()));
        }
    }

    private void addOperation(
            List<String> lines, RunningOperation running, TodaySummary summary, TodayFormat words) {
        lines.add("");
        lines.add(words.name(running) + "  " + words.days(running, summary));
        lines.add("  " + words.cases(running));
    }

    /** Returns the summary as a JSON object; times in UTC, codes instead of words. */
    public static Map<String, Object> tree(TodaySummary summary) {
        var tree = new TreeMap<String, Object>();
        tree.put("at", summary.at().toString());
        tree.put("sections", summary.sections().stream().map(TodayText::tree).toList());
        tree.put("operations", summary.operations().stream().map(TodayText::tree).toList());
        summary.shift()
                .ifPresent(shift -> {
                    tree.put("shift", shift.number());
                    tree.put("shiftLogin", shift.login());
                    tree.put("shiftOpenedAt", shift.openedAt().toString());
                });
        summary.unsentSince().ifPresent(put(tree, "unsentSince"));
        tree.put("days", summary.days().open().stream().map(TodayText::tree).toList());
        summary.days().summaryOwed().ifPresent(put(tree, "summaryOwed"));
        if (summary.backups().newest() != null) {
            tree.put("backupAt", summary.backups().newest().toString());
        }
        if (summary.backups().rehearsed() != null) {
            tree.put("rehearsedAt", summary.backups().rehearsed().toString());
        }
        return tree;
    }

    private static Consumer<Object> put(Map<String, Object> tree, String member) {
        return value -> tree.put(member, value.toString());
    }

    private static Map<String, Object> tree(TodaySection section) {
        var tree = new TreeMap<String, Object>();
        tree.put("kind", section.kind().name());
        tree.put("total", section.total());
        tree.put("items", section.items().stream().map(TodayText::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(RunningOperation running) {
        var tree = new TreeMap<String, Object>();
        tree.put("code", running.code().code());
        tree.put("first", running.first().toString());
        tree.put("last", running.last().toString());
        tree.put("own", running.own());
        tree.put("all", running.all());
        return tree;
    }

    private static Map<String, Object> tree(StationDay day) {
        return Map.of(
                "day", day.day().toString(), "state", day.state().name(), "cases", day.cases());
    }

    private static Map<String, Object> tree(TodayItem item) {
        var tree = new TreeMap<String, Object>();
        switch (item) {
            case WaitingRecord waiting -> add(tree, waiting);
            case WatchedRecord watched -> {
                add(tree, watched.row());
                tree.put("watched", watched.entries());
            }
            case SealedPackage stored -> {
                tree.put("seal", stored.stored().seal());
                tree.put("number", stored.stored().number());
                tree.put("place", stored.stored().place());
            }
            case OtherStation station -> add(tree, station);
            case RecoverySheet sheet -> add(tree, sheet);
            case WaitingAccount account -> {
                tree.put("login", account.account().login());
                tree.put("status", account.account().status().name());
            }
        }
        return tree;
    }

    private static void add(Map<String, Object> tree, OtherStation station) {
        tree.put("station", station.station());
        tree.put("unsent", station.unsent());
        StationStatus status = station.status();
        tree.put("missing", status.lacking());
        tree.put("agreement", status.agreement().name());
        tree.put("openReceipts", status.openReceipts());
        StationDay day = status.day();
        if (day != null) {
            tree.put("day", tree(day));
        }
        Instant heard = status.heard();
        if (heard != null) {
            tree.put("heard", heard.toString());
        }
    }

    private static void add(Map<String, Object> tree, RecoverySheet sheet) {
        if (sheet.made() != null) {
            tree.put("made", sheet.made().toString());
            tree.put("notLeftWith", sheet.headquarters());
        }
    }

    private static void add(Map<String, Object> tree, SeizureRow row) {
        tree.put("recordId", row.recordId().toString());
        row.get(HEADER_NUMBER, String.class).ifPresent(put(tree, "number"));
    }

    private static void add(Map<String, Object> tree, WaitingRecord waiting) {
        add(tree, waiting.row());
        tree.put("missing", waiting.missing());
        ReturnNote note = waiting.returned();
        if (note != null) {
            tree.put("reason", note.reason());
            tree.put("returnedBy", note.by());
            tree.put("fields", note.fields());
        }
    }
}
