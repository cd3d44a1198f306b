package rubezh.cli.admin;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.VerbGroup;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.TextTable;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.station.Station;
import rubezh.domain.station.StationDetails;
import rubezh.format.DomainFormat;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** The station: its names, service, time zone and start of the day. */
@Command(name = "station")
public final class StationCommand extends VerbGroup {
    public StationCommand(CliContext context, GlobalOptions options) {
        super(context, options, "show");
    }

    @Command(footer = "rubezh station show")
    int show() {
        return run(this::print);
    }

    @Command(footer = "rubezh station set --zone Asia/Bishkek --day-start 08:00")
    int set(@Mixin DetailOptions details) {
        return run(open -> {
            if (!details.isAnyGiven()) {
                throw new Fault(Fault.Exit.USAGE, "STN-004");
            }
            open.changeStation(details.changed(open.station().details()));
            output.printMessage("cli.station.changed");
            print(open);
        });
    }

    private void print(OpenRegister open) {
        var table = new StationTable(open.station());
        if (options.json) {
            output.printJson("station", table.tree());
            return;
        }
        table.lines(context.format(open)).forEach(output::printLine);
        if (open.station().training()) {
            output.printMessage("cli.station.training");
        }
    }

    /** Returns a time zone by its name or offset. */
    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new Fault(e, Fault.Exit.USAGE, "APP-006", name);
        }
    }

    /** Details to change; what is not given stays. */
    static final class DetailOptions {
        @Option(names = "--name-ru", paramLabel = "T")
        @Nullable String nameRu;

        @Option(names = "--name-en", paramLabel = "T")
        @Nullable String nameEn;

        @Option(names = "--agency-ru", paramLabel = "T")
        @Nullable String agencyRu;

        @Option(names = "--agency-en", paramLabel = "T")
        @Nullable String agencyEn;

        @Option(names = "--zone", paramLabel = "ZONE")
        @Nullable String zone;

        @Option(names = "--day-start", paramLabel = "HH:MM")
        @Nullable String dayStart;

        /** Returns whether any option is given. */
        boolean isAnyGiven() {
            return Stream.of(nameRu, nameEn, agencyRu, agencyEn, zone, dayStart)
                    .anyMatch(Objects::nonNull);
        }

        /**
         * Returns the details with what is given.
         *
         * @throws Fault {@code APP-006} for an unknown time zone, {@code STN-005} if the start of
         *     the day is no time
         */
        StationDetails changed(StationDetails before) {
            return new StationDetails(
                    Objects.requireNonNullElse(nameRu, before.nameRu()),
                    Objects.requireNonNullElse(nameEn, before.nameEn()),
                    Objects.requireNonNullElse(agencyRu, before.agencyRu()),
                    Objects.requireNonNullElse(agencyEn, before.agencyEn()),
                    zone == null ? before.zone() : StationCommand.zone(zone),
                    dayStart == null ? before.dayStart() : time(dayStart));
        }

        private static LocalTime time(String text) {
            try {
                return LocalTime.parse(text);
            } catch (DateTimeException e) {
                throw new Fault(e, Fault.Exit.USAGE, "STN-005", text);
            }
        }
    }

    /** The station as text and as JSON. */
    private record StationTable(Station station) {
        private static final List<Boolean> ALIGNMENT = List.of(false, false);

        /** Returns a line for each fact. */
        List<String> lines(DomainFormat format) {
            var table = new TextTable(List.of("", station.code()), ALIGNMENT);
            facts().forEach((name, value) ->
                    table.row(
                            List.of(format.messages().text("admin.station.field." + name), value)));
            String country = format.label(CodeListId.COUNTRIES, station.country().code());
            table.row(List.of(format.messages().text("admin.station.field.country"), country));
            return table.lines();
        }

        private Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("nameRu", station.nameRu());
            facts.put("nameEn", station.nameEn());
            facts.put("agencyRu", station.agencyRu());
            facts.put("agencyEn", station.agencyEn());
            facts.put("zone", station.zone().getId());
            facts.put("dayStart", station.dayStart().toString());
            return facts;
        }

        /** Returns the members of a JSON document. */
        Map<String, Object> tree() {
            var members = new LinkedHashMap<String, Object>(facts());
            members.put("code", station.code());
            members.put("country", station.country().code());
            members.put("training", station.training());
            return members;
        }
    }
}
