package rubezh.table;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.register.codelist.AppliedChange;
import rubezh.register.codelist.EntryTable;
import rubezh.register.codelist.ListedEntry;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;

/** Changes of code lists, and problems of imported tables, in words. */
public final class EntryChangeFormat {
    private final Messages messages;

    public EntryChangeFormat(Messages messages) {
        this.messages = messages;
    }

    /** Returns the changes of an entry and its clashes, a line each. */
    public List<String> history(ListedEntry entry, ZoneId zone) {
        var lines = new ArrayList<String>();
        entry.changes().forEach(change -> lines.add(change(change, zone)));
        entry.clashes()
                .forEach(clash ->
                        lines.add(
                                messages.text(
                                        "codelist.clash",
                                        "" + clash.change().en(),
                                        "" + clash.change().ru(),
                                        clash.station())));
        entry.offers().forEach(offer -> lines.add(offer(offer, zone)));
        return lines;
    }

    /** Returns a change that does not count, and who may make it count. */
    public String offer(AppliedChange offer, ZoneId zone) {
        return messages.text("codelist.offer", change(offer, zone), offer.station());
    }

    private String change(AppliedChange change, ZoneId zone) {
        return messages.text(
                "codelist.change." + change.act(),
                DateFormatter.in(messages.language())
                        .dateTime(change.at().atZoneSameInstant(zone).toLocalDateTime()),
                change.station(),
                Objects.toString(change.change().by().name(), change.author()),
                Objects.toString(change.change().ru(), ""),
                Objects.toString(change.change().en(), ""),
                day(change.change().from()),
                day(change.change().to()),
                Objects.toString(change.change().target(), "—"));
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "—" : DateFormatter.in(messages.language()).date(day);
    }

    /** Returns the problems of a table, a line each. */
    public List<String> problems(List<EntryTable.Problem> problems) {
        return problems.stream()
                .map(problem ->
                        messages.text(
                                "codelist.problem",
                                problem.line(),
                                problem.code(),
                                messages.text(
                                        "fault." + problem.fault().code() + ".what",
                                        problem.fault().arguments().toArray())))
                .toList();
    }
}
