package rubezh.ui.signin;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.station.Station;
import rubezh.domain.station.StationTimeZone;
import rubezh.enrolment.JoinResult;
import rubezh.report.pdf.Pdf;
import rubezh.security.Officer;
import rubezh.session.OpenRegister;
import rubezh.session.Stations;
import rubezh.table.ReferenceReader;

/** Setup of a real register in a folder, without training data and recovery sheet. */
final class StationSetup implements RegisterSetup, AutoCloseable {
    private final Stations stations;
    private final Path folder;
    private @Nullable OpenRegister created;

    /** Zone of the computer. */
    ZoneId zone = ZoneId.of("Asia/Bishkek");

    StationSetup(Stations stations, Path folder) {
        this.stations = stations;
        this.folder = folder;
    }

    @Override
    public ReferenceData reference() {
        return ReferenceReader.builtIn();
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public List<ZoneId> zones() {
        return StationTimeZone.ALL;
    }

    @Override
    public Station create(Station station, Officer officer, char[] password) {
        OpenRegister open = stations.create(folder, station, officer, password);
        created = open;
        return open.station();
    }

    @Override
    public JoinResult join(Optional<Path> file, UnknownSenderPolicy compared) {
        return Objects.requireNonNull(created).enrolment().begin(file, compared);
    }

    @Override
    public void makeRecoverySheet(BiConsumer<Pdf, Supplier<byte[]>> keeper) {}

    @Override
    public boolean canDeposit() {
        return false;
    }

    @Override
    public void close() {
        if (created != null) {
            created.close();
            created = null;
        }
    }

    @Override
    public TrainingAccount createTraining(LongConsumer progress) {
        throw new UnsupportedOperationException();
    }
}
