package rubezh.cli.output;

import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;

import module java.base;

import rubezh.domain.station.StationDay;
import rubezh.domain.station.StationStatus;
import rubezh.format.DomainFormat;
import rubezh.json.JsonObjectWriter;
import rubezh.register.SeizureRow;
import rubezh.register.codelist.CodeOffer;
import rubezh.register.template.UnseenTemplate;
import rubezh.today.TodayFormat;
import rubezh.today.TodayItem;
import rubezh.today.TodayItem.ArrivedBundle;
import rubezh.today.TodayItem.AwaitedReceipt;
import rubezh.today.TodayItem.ChangedOperation;
import rubezh.today.TodayItem.ChangedRight;
import rubezh.today.TodayItem.ChangedTemplate;
import rubezh.today.TodayItem.LogEntry;
import rubezh.today.TodayItem.OfferedChange;
import rubezh.today.TodayItem.OfferedCode;
import rubezh.today.TodayItem.OpenDay;
import rubezh.today.TodayItem.OtherStation;
import rubezh.today.TodayItem.OwedSummary;
import rubezh.today.TodayItem.ReturnNote;
import rubezh.today.TodayItem.SealedPackage;
import rubezh.today.TodayItem.StationTask;
import rubezh.today.TodayItem.Task;
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
        if (summary.sections().isEmpty()) {
            lines.add(words.nothing());
        }
        summary.sections().forEach(section -> addSection(lines, section, summary, words));
        summary.operations().forEach(running -> addOperation(lines, running, summary, words));
        lines.add(words.backup(summary));
        words.rehearsal(summary).ifPresent(lines::add);
        words.deadline(summary).ifPresent(lines::add);
        summary.days().given().forEach(day -> lines.add(words.given(day)));
        return lines;
    }

    private void addSection(
            List<String> lines, TodaySection section, TodaySummary summary, TodayFormat words) {
        lines.add("");
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
        var writer =
                new JsonObjectWriter()
                        .put("at", summary.at())
                        .put("unsentSince", summary.unacknowledgedSince())
                        .putList("sections", summary.sections(), TodayText::tree)
                        .putList("operations", summary.operations(), TodayText::tree)
                        .putList("days", summary.days().open(), TodayText::tree)
                        .putAll(summary.days(), "summaryOwed")
                        .put("backupAt", summary.backups().newest())
                        .put("rehearsedAt", summary.backups().rehearsed());
        summary.shift()
                .ifPresent(shift ->
                        writer.put("shift", shift.number())
                                .put("shiftLogin", shift.login())
                                .put("shiftOpenedAt", shift.openedAt()));
        return writer.tree();
    }

    private static Map<String, Object> tree(TodaySection section) {
        return new JsonObjectWriter()
                .putAll(section, "kind", "total")
                .putList("items", section.items(), TodayText::tree)
                .tree();
    }

    private static Map<String, Object> tree(RunningOperation running) {
        return new JsonObjectWriter().putAll(running, "code", "first", "last", "own", "all").tree();
    }

    private static Map<String, Object> tree(StationDay day) {
        return new JsonObjectWriter().putAll(day, "day", "state", "cases").tree();
    }

    private static Map<String, Object> tree(TodayItem item) {
        var writer = new JsonObjectWriter();
        switch (item) {
            case WaitingRecord waiting -> add(writer, waiting);
            case WatchedRecord watched ->
                    add(writer, watched.row()).put("watched", watched.entries());
            case SealedPackage stored -> writer.putAll(stored.stored(), "seal", "number", "place");
            case OtherStation station -> add(writer, station);
            case StationTask task ->
                    writer.putAll(task, "task", "at")
                            .putIf(
                                    !task.headquarters().isEmpty(),
                                    "notLeftWith",
                                    task.headquarters())
                            .putIf(task.task() == Task.DISK, "freeBytes", task.free());
            case OwedSummary owed -> writer.putAll(owed, "day");
            case OpenDay day -> writer.putAll(day.day(), "day", "state", "cases");
            case ArrivedBundle bundle -> writer.put("file", bundle.file().toString());
            case AwaitedReceipt receipt ->
                    writer.put("station", receipt.sent().entry().station())
                            .put("bundle", receipt.sent().entry().bundleId())
                            .put("expectedBy", receipt.sent().expectedBy());
            case OfferedChange offered ->
                    writer.put("offer", offered.offer().revision().hex())
                            .putAll(offered.offer(), "name", "station", "at");
            case OfferedCode offered -> add(writer, offered.offer());
            case ChangedRight right -> writer.put("right", GrantText.tree(right.unseen()));
            case ChangedOperation changed -> add(writer, changed);
            case ChangedTemplate changed -> add(writer, changed.news());
            case LogEntry entry ->
                    writer.putAll(entry.line().entry(), "seq", "at", "login", "action");
            case WaitingAccount account ->
                    writer.put("login", account.account().login())
                            .putAll(account.account(), "status");
        }
        return writer.tree();
    }

    private static void add(JsonObjectWriter writer, ChangedOperation changed) {
        writer.put("operation", changed.news().code().code())
                .put("changes", changed.news().number())
                .put("at", changed.news().newest().at().toString())
                .put("login", changed.news().newest().login())
                .putAll(changed.news().newest(), "station", "fields");
    }

    private static void add(JsonObjectWriter writer, UnseenTemplate news) {
        writer.put("paper", news.paper().toString())
                .put("changes", news.number())
                .putAll(news.newest(), "name", "station", "version", "at", "by");
    }

    private static void add(JsonObjectWriter writer, CodeOffer offer) {
        writer.put("list", offer.list().file())
                .putAll(offer.change(), "code", "act", "station", "at");
    }

    private static void add(JsonObjectWriter writer, OtherStation station) {
        StationStatus status = station.status();
        StationDay day = status.day();
        writer.put("unsent", station.unacknowledged())
                .putAll(status, "station", "agreement", "openReceipts", "heard")
                .put("missing", status.missing())
                .put("day", day == null ? null : tree(day));
    }

    private static JsonObjectWriter add(JsonObjectWriter writer, SeizureRow row) {
        return writer.put("recordId", row.recordId())
                .put("number", row.get(HEADER_NUMBER, String.class));
    }

    private static void add(JsonObjectWriter writer, WaitingRecord waiting) {
        ReturnNote note = waiting.returned();
        add(writer, waiting.row())
                .putAll(waiting, "missing")
                .putAll(note, "reason", "fields")
                .put("returnedBy", note == null ? null : note.by());
    }
}
