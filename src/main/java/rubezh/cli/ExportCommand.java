package rubezh.cli;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rubezh.bundle.Exchange;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ExportRequest.Selection;
import rubezh.bundle.transfer.ExportResult;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.ExportText;
import rubezh.cli.output.OutputFile;
import rubezh.cli.output.ProgressBar;
import rubezh.cli.output.StationBundlesText;
import rubezh.device.medium.MediumService;
import rubezh.device.medium.MediumService.Medium;
import rubezh.device.medium.MediumService.MediumState;
import rubezh.domain.station.Station;
import rubezh.report.ReportLanguage;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** Writes a bundle. */
@Command(
        name = "export",
        footer = {
            "rubezh export --all -o bundle.json",
            "rubezh export --all-peers -o bundles",
            "rubezh export --period 2026-11-01..2026-11-24 --dry-run",
            "rubezh export --all --plain --reason court -o plain.json"
        })
final class ExportCommand extends RegisterCommand {
    private static final long MEGABYTE = 1_000_000;

    @ArgGroup(exclusive = true)
    AddresseeOptions addressees = new AddresseeOptions();

    @ArgGroup(exclusive = true)
    ExportOptions what = new ExportOptions();

    @Option(names = "--records-only")
    boolean recordsOnly;

    @Option(names = "--drafts")
    boolean drafts;

    @Option(names = "--dry-run")
    boolean dryRun;

    @Option(names = "--also", paramLabel = "STATION")
    List<String> others = List.of();

    @ArgGroup(exclusive = false)
    @Nullable PlainOptions plain;

    @Option(names = "--new-key")
    boolean newKey;

    @Option(names = "--split", paramLabel = "MB")
    int megabytes = (int) (ExportRequest.PART_BYTES / MEGABYTE);

    @Option(names = "-o", paramLabel = "FILE|DIR")
    @Nullable Path target;

    @Option(names = "--eject")
    boolean eject;

    @Mixin final CoverOptions cover = new CoverOptions();

    ExportCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        return addressees.all ? exportToAll(open) : exportToOne(open);
    }

    private Fault.Exit exportToOne(OpenRegister open) {
        Path path = target();
        if (!dryRun && !Files.isDirectory(path)) {
            new OutputFile(path, options.force).checkRegular();
        }
        Optional<OutputFile> paper =
                cover.file().map(file -> OutputFile.checked(file, options.force));
        Optional<Medium> medium = medium(path);
        ExportRequest request = request(open, addressee(open), path);
        var text = new ExportText(output, options.json, open.station().zone());
        try (var bar = new ProgressBar(output)) {
            if (dryRun) {
                text.print(
                        open.exchange().previewExport(request, bar::report),
                        open.exchange().unsent().counts(request.recipients()));
            } else {
                ExportResult exported = open.exchange().export(request, bar::report);
                text.print(exported);
                paper.ifPresent(file -> write(open, exported, file));
                medium.ifPresent(this::eject);
            }
        }
        return Fault.Exit.DONE;
    }

    /**
     * Writes a bundle for each station, in turn. One that cannot be written stops no other.
     *
     * @return how the first one that failed ends; done if all were written
     * @throws Fault {@code APP-118} with a paper, which goes with one bundle
     */
    private Fault.Exit exportToAll(OpenRegister open) {
        if (cover.file().isPresent()) {
            throw new Fault(Fault.Exit.USAGE, "APP-118", "--cover");
        }
        Path folder = dryRun ? Path.of("") : folder(target());
        Optional<Medium> medium = medium(folder);
        var text = new StationBundlesText(output, options.json);
        try (var bar = new ProgressBar(output)) {
            Function<String, ExportRequest> requests = station -> request(open, station, folder);
            if (dryRun) {
                open.exchange()
                        .recipientStations()
                        .forEach(station ->
                                text.add(
                                        station,
                                        open.exchange()
                                                .previewExport(
                                                        requests.apply(station), bar::report)));
            } else {
                open.exchange().exportToAll(requests, bar::report, text::add);
            }
        }
        medium.ifPresent(this::eject);
        return text.print();
    }

    /** Returns a folder, made unless it is there. */
    private static Path folder(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw BundleError.WRITE_FAILED.fault(e, path, String.valueOf(e.getMessage()));
        }
    }

    private Optional<Medium> medium(Path path) {
        return eject && !dryRun ? Optional.of(media().require(path)) : Optional.empty();
    }

    private void eject(Medium medium) {
        boolean off = media().eject(medium) == MediumState.EJECTED;
        output.printMessage(
                off ? "exchange.ejected.off" : "exchange.ejected.unmounted", medium.name());
    }

    private MediumService media() {
        return MediumService.of(context.config().environment());
    }

    private void write(OpenRegister open, ExportResult exported, OutputFile file) {
        byte[] pdf = open.exchangeSheets().cover(exported, cover.language()).bytes();
        file.write(out -> out.write(pdf));
        output.printMessage("cli.export.cover", file.path());
    }

    private Path target() {
        if (target == null && !dryRun) {
            throw new Fault(Fault.Exit.USAGE, "APP-111");
        }
        return target == null ? Path.of("") : target;
    }

    private ExportRequest request(OpenRegister open, String addressee, Path path) {
        ExportRequest.Protection protection = protection();
        var recipients = new ArrayList<String>(List.of(addressee));
        recipients.addAll(protection.others());
        return new ExportRequest(
                what.selection(open.exchange(), open.station(), recipients),
                addressee,
                path,
                !recordsOnly,
                protection,
                drafts,
                partBytes());
    }

    private long partBytes() {
        long bytes = megabytes * MEGABYTE;
        if (bytes < ExportRequest.MIN_PART_BYTES) {
            throw BundleError.PART_TOO_SMALL.fault(
                    ExportRequest.MIN_PART_BYTES / MEGABYTE, megabytes);
        }
        return bytes;
    }

    private ExportRequest.Protection protection() {
        List<String> further = others.stream().map(ExportCommand::code).toList();
        return plain == null
                ? new ExportRequest.Encrypted(further, newKey)
                : new ExportRequest.Plain(plain.reason(), further);
    }

    /** Returns a code as codes are written. */
    private static String code(String typed) {
        String code = typed.strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z0-9]+(-[A-Z0-9]+)*")) {
            throw BundleError.NO_STATION_CODE.fault(typed);
        }
        return code;
    }

    /** Returns the code of the addressee; warns if no key of it is known, or if it is this one. */
    private String addressee(OpenRegister open) {
        String code = code(addressees.to);
        if (isOwn(code, open)) {
            output.printNotice(new OpenRegister.Notice("cli.export.own", List.<Object>of(code)));
        } else if (!code.equals(ExportRequest.HEADQUARTERS)
                && open.exchange().installationsOf(code).isEmpty()) {
            output.printNotice(
                    new OpenRegister.Notice("cli.export.unknown", List.<Object>of(code)));
        }
        return code;
    }

    private static boolean isOwn(String code, OpenRegister open) {
        return code.equals(open.station().code())
                || code.equals(ExportRequest.HEADQUARTERS)
                        && open.exchange().unsent().isHeadquarters();
    }

    /** Whom bundles are for: one station, or each. */
    static final class AddresseeOptions {
        @Option(
                names = {"--to-peer", "--to"},
                paramLabel = "STATION")
        String to = ExportRequest.HEADQUARTERS;

        @Option(names = "--all-peers")
        boolean all;
    }

    /** What records a bundle carries; at most one of these. */
    static final class ExportOptions {
        private static final String BETWEEN = "..";

        @Option(names = "--all")
        boolean all;

        @Option(names = "--since-ack")
        boolean sinceAcknowledged;

        @Option(names = "--unsent")
        boolean unsent;

        @Option(names = "--operation", paramLabel = "C")
        @Nullable String operation;

        @Option(names = "--period", paramLabel = "D..D")
        @Nullable String period;

        @Option(names = "--record", paramLabel = "NUMBER")
        List<String> records = new ArrayList<>();

        /**
         * Returns the selection; what a recipient has not acknowledged if nothing else is said.
         *
         * @throws Fault {@code APP-110} for a period that is none
         */
        Selection selection(Exchange exchange, Station station, List<String> recipients) {
            if (operation != null) {
                return new ExportRequest.OfOperation(operation);
            }
            if (period != null) {
                return period(period, station);
            }
            if (!records.isEmpty()) {
                return new ExportRequest.Numbered(records);
            }
            if (unsent) {
                return new ExportRequest.Unsent(exchange.unsent().of(recipients));
            }
            return all ? new ExportRequest.Everything() : exchange.unacknowledged(recipients);
        }

        private static Selection period(String text, Station station) {
            int at = text.indexOf(BETWEEN);
            try {
                LocalDate first = LocalDate.parse(at < 0 ? text : text.substring(0, at));
                LocalDate last =
                        at < 0 ? first : LocalDate.parse(text.substring(at + BETWEEN.length()));
                if (last.isBefore(first)) {
                    throw new Fault(Fault.Exit.USAGE, "APP-110", text);
                }
                return new ExportRequest.OfPeriod(
                        startOf(first, station), startOf(last.plusDays(1), station));
            } catch (DateTimeParseException e) {
                throw new Fault(e, Fault.Exit.USAGE, "APP-110", text);
            }
        }

        private static OffsetDateTime startOf(LocalDate day, Station station) {
            return day.atStartOfDay(station.zone()).toOffsetDateTime();
        }
    }

    /** That a bundle is left plain, and why. */
    static final class PlainOptions {
        @Option(names = "--plain", required = true)
        boolean chosen;

        @Option(names = "--reason", paramLabel = "TEXT")
        String reason = "";

        /** Returns why; empty if no reason is given. */
        String reason() {
            return reason;
        }
    }

    /** Paper that goes with a bundle. */
    static final class CoverOptions {
        @Option(names = "--cover", paramLabel = "FILE.pdf")
        @Nullable Path file;

        @Option(names = "--report-lang", paramLabel = "ru|en|both")
        @Nullable ReportLanguage language;

        /** Returns the file of the paper; empty if none is wanted. */
        Optional<Path> file() {
            return Optional.ofNullable(file);
        }

        /** Returns the language named, else both. */
        ReportLanguage language() {
            return Objects.requireNonNullElse(language, ReportLanguage.BOTH);
        }
    }
}
