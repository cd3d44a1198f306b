package rubezh.cli;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.app.OpenRegisterFixture;
import rubezh.backup.RestoreService;
import rubezh.diagnosis.DiagnosisService;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.station.Station;
import rubezh.security.Officer;
import rubezh.security.RecoveryCode;
import rubezh.session.OpenRegister;
import rubezh.session.Stations;
import rubezh.store.file.TestStations;

/** The station of the test as the command line opens it, with cheap keys. */
final class FileStations implements Stations {
    private final Path root;

    FileStations(Path root) {
        this.root = root;
    }

    OpenRegister open(String login) {
        return OpenRegisterFixture.create(
                TestStations.signIn(root, login, TestStations.PASSWORD), root.resolve("area"));
    }

    @Override
    public RestoreService restores(Path folder) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DiagnosisService diagnosis(Path folder) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path folder(@Nullable Path given) {
        return root;
    }

    @Override
    public boolean exists(Path folder) {
        return true;
    }

    @Override
    public Station readStation(Path folder) {
        return TestStations.STATION;
    }

    @Override
    public OpenRegister open(
            Path folder, Optional<String> login, char[] password, LongConsumer progress) {
        return open(login.orElseThrow());
    }

    @Override
    public OpenRegister create(Path folder, Station station, Officer officer, char[] password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OpenRegister openTraining(
            Path folder, TrainingPost post, TrainingOfficer as, Optional<String> phrase) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String recover(Path folder, RecoveryCode code, String login) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> trainingPhrase(Path folder) {
        return Optional.empty();
    }

    @Override
    public void removeTraining(Path folder) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long recordTraining(
            OpenRegister register, Stream<Seizure> cases, LongConsumer progress) {
        throw new UnsupportedOperationException();
    }
}
