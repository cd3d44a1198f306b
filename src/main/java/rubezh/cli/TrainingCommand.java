package rubezh.cli;

import module java.base;

import picocli.CommandLine.Command;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.VerbGroup;
import rubezh.cli.demo.DemoCases;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.ProgressBar;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.station.Station;
import rubezh.session.OpenRegister;
import rubezh.session.Stations;
import rubezh.session.Stations.TrainingOfficer;
import rubezh.session.Stations.TrainingPost;
import rubezh.text.Fault;

/** Begins training anew, or ends it, in the data folder; a real register is refused. */
@Command(name = "training")
final class TrainingCommand extends VerbGroup {
    TrainingCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Command(footer = {"rubezh training reset", "rubezh --data demo/station training reset"})
    int reset() {
        Stations stations = context.stations();
        Path folder = stations.folder(options.data);
        Station before = stations.readStation(folder);
        Optional<String> phrase = stations.trainingPhrase(folder);
        stations.removeTraining(folder);
        try (OpenRegister open =
                stations.openTraining(folder, post(before), TrainingOfficer.OFFICER, phrase)) {
            long recorded = record(open);
            output.printMessage("cli.training.reset", open.station().code(), recorded, folder);
        }
        output.printMessage(
                "cli.demo.logins",
                "officer, supervisor, sync, admin",
                stations.trainingPhrase(folder).orElse("RUBEZH_PASSWORD"));
        return Fault.Exit.DONE.status();
    }

    /** Returns the post that the register was of, where it is one of the demonstration. */
    private static TrainingPost post(Station station) {
        return Stream.of(TrainingPost.values())
                .filter(post -> post.code().equals(station.code()))
                .findFirst()
                .orElse(TrainingPost.FIRST);
    }

    private long record(OpenRegister open) {
        var cases = new DemoCases(0, 0, context.config().clock());
        String step = output.messages().text("cli.demo.step");
        try (var bar = new ProgressBar(output);
                Stream<Seizure> all = cases.stream(open.reference(), open.register()::newLineId)) {
            return context.stations()
                    .recordTraining(open, all, n -> bar.show(step, n, cases.expected()));
        }
    }

    @Command(footer = "rubezh training remove")
    int remove() {
        Path folder = context.stations().folder(options.data);
        Station before = context.stations().readStation(folder);
        context.stations().removeTraining(folder);
        output.printMessage("cli.training.removed", before.code(), folder);
        return Fault.Exit.DONE.status();
    }
}
