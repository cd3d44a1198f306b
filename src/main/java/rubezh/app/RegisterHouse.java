package rubezh.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubezh.cli.Stations;
import rubezh.cli.Workplace;
import rubezh.domain.reference.Reference;
import rubezh.domain.seizure.Moment;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureRules;
import rubezh.domain.station.Station;
import rubezh.security.Hardness;
import rubezh.security.Officer;
import rubezh.store.LockedStation;
import rubezh.store.OpenStation;
import rubezh.store.StationFile;
import rubezh.store.Surroundings;
import rubezh.table.ReferenceReader;
import rubezh.text.Fault;

/** Makes and opens registers on this machine, for the commands and for the desktop. */
final class RegisterHouse implements Stations {
    private final Machine machine;
    private final Folders folders;
    private final Reference reference = ReferenceReader.builtIn();

    RegisterHouse(Machine machine, Folders folders) {
        this.machine = machine;
        this.folders = folders;
    }

    Reference reference() {
        return reference;
    }

    @Override
    public Path folder(@Nullable Path given) {
        return given == null ? folders.data() : given.toAbsolutePath().normalize();
    }

    @Override
    public boolean exists(Path folder) {
        return file(folder).exists();
    }

    @Override
    public Station look(Path folder) {
        try (LockedStation locked = file(folder).open()) {
            return locked.station();
        }
    }

    @Override
    public Workplace training(Path folder, TrainingPost post, Optional<String> phrase) {
        return new Training(this, machine).enter(folder, post, phrase);
    }

    @Override
    public Optional<String> trainingPhrase(Path folder) {
        return Training.phrase(folder);
    }

    @Override
    public long recordTraining(Workplace workplace, Stream<Seizure> cases, LongConsumer progress) {
        return Training.record(workplace, cases, progress);
    }

    @Override
    public Workplace create(Path folder, Station station, Officer officer, char[] password) {
        Hardness hardness = station.training() ? Hardness.LEAST : Hardness.STANDARD;
        return workplace(
                folder, file(folder, hardness).create(station, officer, new String(password)));
    }

    @Override
    public Workplace open(
            Path folder, Optional<String> login, char[] password, LongConsumer progress) {
        LockedStation locked = file(folder).open();
        try {
            String who = login.orElseGet(() -> onlyOfficer(locked.officers()));
            return workplace(folder, locked.unlock(who, new String(password), progress));
        } catch (RuntimeException refused) {
            locked.close();
            throw refused;
        }
    }

    private static String onlyOfficer(List<Officer> officers) {
        if (officers.size() != 1) {
            throw new Fault(
                    Fault.Exit.USAGE,
                    "APP-012",
                    String.join(", ", officers.stream().map(Officer::login).toList()));
        }
        return officers.getFirst().login();
    }

    StationFile file(Path folder) {
        return file(folder, Hardness.STANDARD);
    }

    private StationFile file(Path folder, Hardness hardness) {
        return new StationFile(folder, surroundings(hardness));
    }

    private Surroundings surroundings(Hardness hardness) {
        return new Surroundings(
                machine.clock(),
                machine.random(),
                folders.config(),
                machine.name(),
                hardness,
                reference,
                seizure ->
                        SeizureRules.check(
                                seizure, machine.clock().instant(), reference, Moment.SUBMIT));
    }

    OpenWorkplace workplace(Path folder, OpenStation open) {
        return new OpenWorkplace(open, machine, reference, folder.resolve("import"));
    }

    @Override
    public int openWindow(Path folder) {
        return new Desktop(machine, new Folders(folder, folders.config(), folders.state())).run();
    }
}
