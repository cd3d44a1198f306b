package rubezh.ui.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import rubezh.app.CliResult;
import rubezh.session.OpenRegister;
import rubezh.session.Stations;
import rubezh.session.Stations.TrainingOfficer;
import rubezh.session.Stations.TrainingPost;
import rubezh.table.Operation2009;
import rubezh.text.Language;

/** Screenshots of what the officers of a training station see first, and of the exchange. */
public record RoleScreenshots(Path into) {
    /** Takes all; the folder of the station is temporary. */
    public void takeAll() throws Exception {
        Path root = Files.createTempDirectory("roles");
        Stations stations = CliResult.stations(root, Map.of());
        try (OpenRegister register = open(stations, root, TrainingOfficer.SUPERVISOR)) {
            var cases = Operation2009.read(register.reference(), register.register()::newLineId);
            stations.recordTraining(register, cases.stream(), _ -> {});
        }
        for (Language language : Language.values()) {
            for (TrainingOfficer officer : TrainingOfficer.values()) {
                take(open(stations, root, officer), language, officer.login());
            }
        }
    }

    private static OpenRegister open(Stations stations, Path root, TrainingOfficer as) {
        Path folder = root.resolve("one");
        return stations.openTraining(folder, TrainingPost.FIRST, as, Optional.of(CliResult.PHRASE));
    }

    private void take(OpenRegister register, Language language, String login) {
        String end = "-" + language.code() + ".png";
        try (var window = new RoleWindow(register, language)) {
            window.saveScreenshot(into.resolve("role-" + login + end));
            window.run("go-exchange");
            window.saveScreenshot(into.resolve("role-" + login + "-exchange" + end));
        }
    }
}
