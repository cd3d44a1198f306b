package rubezh.cli.output;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.roster.Headquarters;
import rubezh.bundle.roster.Roster;
import rubezh.domain.roster.RosterEntry;
import rubezh.domain.station.Station;
import rubezh.enrolment.Approval;
import rubezh.enrolment.EnrolmentRequest;
import rubezh.enrolment.RosterStatus;
import rubezh.json.JsonObjectWriter;
import rubezh.security.Installation;
import rubezh.text.DateFormatter;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Roster of headquarters and requests for enrolment, as text and as JSON. */
public final class RosterText {
    private static final List<String> COLUMNS = List.of("station", "name", "status", "since", "id");
    private static final List<Boolean> ALIGNMENT = List.of(false, false, false, false, false);

    private final ConsoleOutput output;
    private final Messages messages;
    private final Station station;

    /**
     * @param station own station, whose time zone times are shown in
     */
    public RosterText(ConsoleOutput consoleOutput, Station station) {
        this.output = consoleOutput;
        this.messages = consoleOutput.messages();
        this.station = station;
    }

    /** Prints who is headquarters, and the roster that holds. */
    public void print(RosterStatus status, boolean json) {
        if (json) {
            output.printJson("roster", tree(status));
            return;
        }
        String key = status.own() ? "cli.enrol.own" : "cli.enrol.headquarters";
        output.printLine(
                status.headquarters()
                        .map(hq -> messages.text(key, hq.station(), time(hq.since()), hq.by()))
                        .orElseGet(() -> messages.text("cli.enrol.none")));
        status.roster().ifPresent(this::print);
        if (status.isExpired()) {
            output.printMessage("cli.enrol.expired");
        }
        if (status.isIncomplete()) {
            output.printMessage("cli.enrol.incomplete");
        }
    }

    private void print(Roster roster) {
        output.printLine(
                messages.text(
                        "cli.enrol.roster",
                        roster.version(),
                        time(roster.issued().toInstant()),
                        time(roster.expires().toInstant())));
        var table =
                new TextTable(
                        COLUMNS.stream().map(c -> messages.text("enrol.column." + c)).toList(),
                        ALIGNMENT);
        roster.entries()
                .forEach(entry ->
                        table.row(
                                List.of(
                                        String.valueOf(entry.station()),
                                        name(entry),
                                        status(entry),
                                        entry.since() == null
                                                ? ""
                                                : time(entry.since().toInstant()),
                                        entry.id().toString())));
        table.lines().forEach(output::printLine);
    }

    private String name(RosterEntry entry) {
        var name = messages.language() == Language.RU ? entry.nameRu() : entry.nameEn();
        return name == null ? "" : name;
    }

    private String status(RosterEntry entry) {
        @Nullable Long last = entry.revokedAfterSeq();
        return last == null
                ? messages.text("enrol.status.active")
                : messages.text(entry.statusKey(), last);
    }

    private String time(Instant time) {
        return DateFormatter.in(messages.language())
                .dateTime(time.atZone(station.zone()).toLocalDateTime());
    }

    /** Prints a request with the words of its key, and whether the roster lists it. */
    public void print(EnrolmentRequest request, RosterStatus status, boolean json) {
        var installation =
                new Installation(request.replica(), request.station(), request.fingerprint());
        boolean listed = status.roster().flatMap(r -> r.find(request.replica())).isPresent();
        if (json) {
            output.printJson("enrol", tree(request, installation, listed));
            return;
        }
        String name = messages.language() == Language.RU ? request.nameRu() : request.nameEn();
        output.printLine(
                messages.text(
                        "cli.enrol.request",
                        request.station(),
                        name,
                        request.program(),
                        time(request.at())));
        new KeyCard(output).print(installation);
        if (status.isOfOtherKind(request)) {
            output.printMessage(
                    request.training() ? "enrol.request.training" : "enrol.request.real");
        }
        if (listed) {
            output.printMessage("cli.enrol.listed");
        }
    }

    private static Map<String, Object> tree(
            EnrolmentRequest request, Installation installation, boolean listed) {
        return new JsonObjectWriter()
                .putAll(KeyCard.tree(installation))
                .putAll(request, "nameRu", "nameEn", "program", "at", "training")
                .put("listed", listed)
                .tree();
    }

    /** Prints what was approved. */
    public void print(Approval approval, EnrolmentRequest request, boolean json) {
        String file = approval.file().file().toString();
        long version = approval.roster().version();
        if (json) {
            output.printJson("enrol", Map.of("file", file, "version", version));
        } else {
            output.printLine(file);
            output.printMessage("cli.enrol.approved", request.station(), version);
        }
    }

    /** Prints which headquarters was joined, and whether its roster lists this computer. */
    public void printJoined(RosterStatus status, Installation self, boolean json) {
        if (json) {
            output.printJson("roster", tree(status));
            return;
        }
        boolean listed = status.roster().flatMap(r -> r.find(self.replica())).isPresent();
        String hq = status.headquarters().orElseThrow().station();
        output.printMessage(listed ? "cli.enrol.joined" : "cli.enrol.joined.unlisted", hq);
    }

    private static Map<String, Object> tree(RosterStatus status) {
        var writer =
                new JsonObjectWriter()
                        .putAll(status, "own")
                        .put("expired", status.isExpired())
                        .put("incomplete", status.isIncomplete())
                        .put("headquarters", status.headquarters().map(Headquarters::replica))
                        .put("station", status.headquarters().map(Headquarters::station));
        status.roster()
                .ifPresent(roster ->
                        writer.put("version", roster.version())
                                .put("issued", roster.issued().toString())
                                .put("expires", roster.expires().toString())
                                .putList("installations", roster.entries(), RosterText::tree));
        return writer.tree();
    }

    private static Map<String, Object> tree(RosterEntry entry) {
        return new JsonObjectWriter()
                .putAll(entry, "id", "revokedAfterSeq", "revokedAfterIds", "admitted")
                .put("station", String.valueOf(entry.station()))
                .put("status", String.valueOf(entry.status()))
                .tree();
    }
}
