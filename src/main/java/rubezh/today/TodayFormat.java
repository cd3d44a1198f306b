package rubezh.today;

import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.station.StationDay;
import rubezh.format.DomainFormat;
import rubezh.format.OperationFormat;
import rubezh.format.StationStatusFormat;
import rubezh.operation.ForeignChange;
import rubezh.operation.UnseenChanges;
import rubezh.register.Offer;
import rubezh.register.SeizureRow;
import rubezh.register.codelist.AppliedChange;
import rubezh.register.codelist.CodeOffer;
import rubezh.register.grant.RightStep;
import rubezh.register.grant.UnseenStep;
import rubezh.register.shift.Shift;
import rubezh.register.template.TemplateVersion;
import rubezh.register.template.UnseenTemplate;
import rubezh.table.EventTimeFormat;
import rubezh.table.GrantFormat;
import rubezh.table.OfferFormat;
import rubezh.table.TemplateFormat;
import rubezh.text.FormattedQuantity;
import rubezh.text.Language;
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
import rubezh.today.TodayItem.WaitingAccount;
import rubezh.today.TodayItem.WaitingRecord;
import rubezh.today.TodayItem.WatchedRecord;
import rubezh.today.TodaySummary.RunningOperation;

/**
 * Parts of a summary in words of one language, the same on screen and command line.
 *
 * @param zone zone of the station
 * @param now time from which ages are counted
 */
public record TodayFormat(DomainFormat format, ZoneId zone, Instant now) {
    /** Fields of a draft that are named. */
    private static final int NAMED = 3;

    /** Returns the date in words and the time. */
    public String heading() {
        LocalDateTime local = LocalDateTime.ofInstant(now, zone);
        return text(
                "today.heading",
                format.dates().weekdayName(local.getDayOfWeek()),
                format.dates().longDate(local.toLocalDate()),
                format.dates().time(local.toLocalTime()));
    }

    /** Returns who has the shift since when, or that none is open. */
    public String shift(Optional<Shift> shift) {
        return shift.map(open ->
                        text(
                                "today.shift.open",
                                open.name(),
                                dateTime(open.openedAt()),
                                since(open)))
                .orElseGet(() -> text("today.shift.none"));
    }

    /** Returns what to do with a shift that probably was forgotten; empty if it was not. */
    public Optional<String> forgotten(TodaySummary summary) {
        return summary.shiftForgotten()
                ? Optional.of(text("today.shift.forgotten"))
                : Optional.empty();
    }

    private String since(Shift open) {
        return age("today.for", open.openedAt());
    }

    /** Returns the title of a section. */
    public String title(TodaySection section) {
        return text(section.kind().key());
    }

    /** Returns what is said where nothing waits at all. */
    public String nothing() {
        return text("today.nothing");
    }

    /** Returns what a section says beside its number; empty for most. */
    public String detail(TodaySection section, TodaySummary summary) {
        return switch (section.kind()) {
            case UNSENT -> section.total() > 0 ? unsent(summary) : "";
            case RECEIPTS ->
                    summary.receiptsOverdue() > 0
                            ? text("today.receipts.overdue", summary.receiptsOverdue())
                            : "";
            case STATIONS ->
                    summary.days().othersOpen() > 0
                            ? text("today.stations.days", summary.days().othersOpen())
                            : "";
            default -> "";
        };
    }

    /** Returns a line that is one sentence. */
    private TodayLine of(String argument, String key) {
        return new TodayLine("", text(key, argument), "", "", "", "");
    }

    private String unsent(TodaySummary summary) {
        var parts = new ArrayList<String>();
        summary.unacknowledgedSince().ifPresent(at -> parts.add(age("today.unsent.oldest", at)));
        parts.add(sent(summary));
        return String.join(" · ", parts);
    }

    /** Returns when the last bundle was sent, or that none was. */
    public String sent(TodaySummary summary) {
        return summary.lastSent()
                .map(sent -> text("today.unsent.last", dateTime(sent.at())))
                .orElseGet(() -> text("today.unsent.never"));
    }

    /** Returns an item as a line. */
    public TodayLine line(TodayItem item) {
        var station = new StationFormat(words());
        return switch (item) {
            case WaitingRecord waiting -> line(waiting);
            case WatchedRecord watched -> line(watched);
            case SealedPackage stored -> station.line(stored.stored());
            case OtherStation other -> station.line(other);
            case StationTask task -> station.line(task);
            case WaitingAccount account -> station.line(account.account());
            case OwedSummary owed -> of(format.dates().date(owed.day()), "today.summary.owed");
            case OpenDay day -> station.line(day);
            case ArrivedBundle bundle -> station.line(bundle);
            case AwaitedReceipt receipt -> station.line(receipt.sent());
            case OfferedChange offered -> line(offered.offer());
            case OfferedCode offered -> line(offered.offer());
            case ChangedOperation changed -> line(changed.news());
            case ChangedTemplate changed -> line(changed.news());
            case ChangedRight changed -> line(changed.unseen());
            case LogEntry entry -> station.line(entry.line());
        };
    }

    /** Returns who changed an operation last, and what; how many changes there are if several. */
    private TodayLine line(UnseenChanges news) {
        ForeignChange newest = news.newest();
        String fields = new OperationFormat(format).fields(newest.fields());
        String changed = fields.isEmpty() ? text("today.operation.decision") : fields;
        return new TodayLine(
                news.code().code(),
                news.operation().name(format.messages().language() == Language.RU),
                "",
                format.value(newest.at()),
                text("today.operation.changed", newest.station(), newest.login(), changed),
                news.number() > 1 ? text("today.operation.changes", news.number()) : "");
    }

    /** Returns which paper headquarters prints otherwise, by what, when and who saved it. */
    private TodayLine line(UnseenTemplate news) {
        TemplateVersion newest = news.newest();
        var template = new TemplateFormat(format.messages());
        return new TodayLine(
                template.paper(news.paper()),
                template.change(newest),
                "",
                format.value(newest.at()),
                text("today.template.changed", newest.station(), newest.by()),
                news.number() > 1 ? text("today.operation.changes", news.number()) : "");
    }

    /** Returns which station did what about a right, when and why. */
    private TodayLine line(UnseenStep unseen) {
        RightStep step = unseen.step();
        String right = new GrantFormat(format).right(unseen.about());
        String what = text("today.right." + step.act(), right);
        String at = dateTime(step.at().toInstant());
        return new TodayLine(step.station(), what, "", at, step.reason(), "");
    }

    /** Returns who offers a change, and of what. */
    private TodayLine line(Offer offer) {
        Boolean cancels = offer.cancels();
        return new TodayLine(
                offer.name(),
                cancels == null
                        ? OfferFormat.of(format).fields(offer)
                        : text(cancels ? "offer.cancels" : "offer.restores"),
                "",
                dateTime(offer.at().toInstant()),
                text("today.offer", offer.station(), offer.login()),
                "");
    }

    /** Returns who offers a change of a code, and in which list. */
    private TodayLine line(CodeOffer offer) {
        AppliedChange change = offer.change();
        String list = text("codelist.title." + offer.list());
        String by = text("today.offer", change.station(), change.by());
        return new TodayLine(change.code(), list, "", dateTime(change.at().toInstant()), by, "");
    }

    private TodayLine line(WaitingRecord waiting) {
        SeizureRow row = waiting.row();
        String age = age("review.waits", Instant.ofEpochSecond(row.review().changedAt()));
        return line(row, note(waiting), age);
    }

    private TodayLine line(WatchedRecord watched) {
        List<String> entries = watched.entries();
        String named = entries.stream().limit(NAMED).collect(Collectors.joining(", "));
        String note =
                entries.size() > NAMED
                        ? text("today.watched.more", named, entries.size() - NAMED)
                        : named;
        return line(watched.row(), note, "");
    }

    private TodayLine line(SeizureRow row, String note, String age) {
        return new TodayLine(number(row), substance(row), amount(row), when(row), note, age);
    }

    /** Returns the number of a record, or that it has none yet. */
    public String number(SeizureRow row) {
        return row.get(HEADER_NUMBER, String.class).orElseGet(() -> text("list.number.none"));
    }

    /** Returns the first substance and the number of further ones. */
    public String substance(SeizureRow row) {
        if (row.items().isEmpty()) {
            return text("review.goods.none");
        }
        @Nullable Substance first = row.items().getFirst().substance();
        String name = first == null ? text("list.substance.none") : format.shortLabel(first);
        int more = row.items().size() - 1;
        return more == 0 ? name : text("common.goods.more", name, more);
    }

    /** Returns the amount of the first substance; empty without one. */
    public String amount(SeizureRow row) {
        return row.items().stream()
                .limit(1)
                .flatMap(item -> Stream.ofNullable(format.goods(item.amount(), item.traces())))
                .map(FormattedQuantity::toString)
                .collect(Collectors.joining());
    }

    /** Returns what the last record of the post is: what it has of number, goods, amount, time. */
    public String last(SeizureRow row) {
        String told =
                Stream.of(number(row), substance(row), amount(row), when(row))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return text("today.last", told);
    }

    /** Returns the time of the seizure by its own clock, as in the list; empty without one. */
    public String when(SeizureRow row) {
        return EventTimeFormat.format(
                row, format.dates(), at -> format.dates().dateTime(at.toLocalDateTime()));
    }

    private String note(WaitingRecord waiting) {
        if (!waiting.missing().isEmpty()) {
            return missing(waiting.missing());
        }
        SeizureRow row = waiting.row();
        int open = row.indicators().stops() + row.indicators().questions() + row.review().remarks();
        return open == 0 ? "" : text("review.open", open);
    }

    private String missing(List<String> pointers) {
        List<String> fields = pointers.stream().map(format::fieldAt).distinct().toList();
        String named = fields.stream().limit(NAMED).collect(Collectors.joining(", "));
        return fields.size() > NAMED
                ? text("today.missing.more", named, fields.size() - NAMED)
                : text("today.missing", named);
    }

    /** Returns the label of the field at a pointer. */
    public String field(String pointer) {
        return format.fieldAt(pointer);
    }

    /** Returns who returned a record and why. */
    public String reason(ReturnNote note) {
        return text("today.returned", note.by(), dateTime(note.at().toInstant()), note.reason());
    }

    /** Returns which day of an operation it is and how many days are left. */
    public String days(RunningOperation operation, TodaySummary summary) {
        return text(
                "today.operation.days",
                format.dates().range(operation.first(), operation.last()),
                operation.day(summary.today()),
                operation.days(),
                operation.daysLeft(summary.today()));
    }

    /** Returns the name of an operation. */
    public String name(RunningOperation operation) {
        return format.messages().language().choose(operation.nameRu(), operation.nameEn());
    }

    /** Returns how many records of an operation are the officer's own, and how many there are. */
    public String cases(RunningOperation operation) {
        return text("today.operation.cases", operation.own(), operation.all());
    }

    /** Returns the age of the newest backup, or that there is none or the last one failed. */
    public String backup(TodaySummary summary) {
        if (summary.backups().failure() != null) {
            return text("shell.status.backup.failed");
        }
        @Nullable Instant newest = summary.backups().newest();
        return newest == null
                ? text("today.backup.none")
                : text("today.backup", dateTime(newest), age("today.ago", newest));
    }

    /** Returns when a restore was last rehearsed; empty if there is no backup to rehearse. */
    public Optional<String> rehearsal(TodaySummary summary) {
        if (summary.backups().newest() == null) {
            return Optional.empty();
        }
        @Nullable Instant rehearsed = summary.backups().rehearsed();
        return Optional.of(
                rehearsed == null
                        ? text("today.rehearsal.none")
                        : text("today.rehearsal", dateTime(rehearsed)));
    }

    /** Returns which stations should send a bundle before the running day ends; at headquarters. */
    public Optional<String> tonight(TodaySummary summary) {
        return summary.headquarters()
                ? new StationStatusFormat(format, zone, now).tonight(summary.stations())
                : Optional.empty();
    }

    /** Returns when the current station day ends; empty for who issues no reports. */
    public Optional<String> deadline(TodaySummary summary) {
        return summary.days().summaryDue().map(at -> text("today.summary.due", dateTime(at)));
    }

    /** Returns that the nil report of a day is in force. */
    public String given(StationDay day) {
        return text("today.day.given", format.dates().date(day.day()));
    }

    private String age(String keyPrefix, Instant since) {
        return words().age(keyPrefix, since);
    }

    private String dateTime(Instant at) {
        return words().dateTime(at);
    }

    private String text(String key, Object... arguments) {
        return words().text(key, arguments);
    }

    private TodayWords words() {
        return new TodayWords(format, zone, now);
    }
}
