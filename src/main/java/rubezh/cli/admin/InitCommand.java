package rubezh.cli.admin;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.CliContext.SecretSource;
import rubezh.cli.command.ContextCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.OutputFile;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.station.Station;
import rubezh.report.ReportLanguage;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.session.OpenRegister;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;

/** Creates a station with its first account. */
@Command(
        name = "init",
        footer = {
            "rubezh --data osh init --station KG-OSH --country KG --admin chief \\",
            "    --name-ru Osh --name-en Osh"
        })
public final class InitCommand extends ContextCommand implements Callable<Integer> {
    @Option(names = "--station", paramLabel = "CODE", required = true)
    String station = "";

    @Option(names = "--country", paramLabel = "CC", required = true)
    String country = "";

    @Option(names = "--name-ru", paramLabel = "T", required = true)
    String nameRu = "";

    @Option(names = "--name-en", paramLabel = "T", required = true)
    String nameEn = "";

    @Option(names = "--admin", paramLabel = "LOGIN", required = true)
    String admin = "";

    @Option(names = "--admin-name", paramLabel = "T")
    String adminName = "";

    @Option(names = "--agency-ru", paramLabel = "T")
    String agencyRu = "";

    @Option(names = "--agency-en", paramLabel = "T")
    String agencyEn = "";

    @Option(names = "--zone", paramLabel = "ZONE")
    String zone = "";

    @Option(names = "--recovery-sheet", paramLabel = "FILE.pdf")
    @Nullable Path recoverySheet;

    @Option(names = "--training")
    boolean training;

    public InitCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    public Integer call() {
        Path folder = context.stations().folder(options.data);
        Officer officer =
                new Officer(admin, adminName.isEmpty() ? admin : adminName, "", Role.OF_FOUNDER);
        @Nullable OutputFile sheet =
                recoverySheet == null ? null : new OutputFile(recoverySheet, options.force);
        if (sheet != null) {
            sheet.check();
        }
        char[] password = context.newPassword(SecretSource.PASSWORD, options.passwordFile);
        try (OpenRegister open = context.stations().create(folder, station(), officer, password)) {
            output.printMessage("cli.init.done", station, folder);
            if (sheet == null) {
                output.printMessage("cli.init.no-sheet");
            } else {
                write(open, sheet);
            }
        }
        return Fault.Exit.DONE.status();
    }

    private void write(OpenRegister open, OutputFile sheet) {
        open.renewRecoverySheet(
                ReportLanguage.BOTH, pdf -> sheet.write(out -> out.write(pdf.bytes())));
        output.printMessage("cli.officer.sheet", sheet.path());
    }

    private Station station() {
        if (BlankCharacters.isBlank(agencyRu) != BlankCharacters.isBlank(agencyEn)) {
            throw new Fault(Fault.Exit.USAGE, "APP-048");
        }
        return new Station(
                        station,
                        nameRu,
                        nameEn,
                        new Country(country),
                        zone(),
                        Station.USUAL_DAY_START,
                        training,
                        "A")
                .ofAgency(agencyRu, agencyEn);
    }

    private ZoneId zone() {
        return zone.isEmpty() ? context.config().clock().getZone() : StationCommand.zone(zone);
    }
}
