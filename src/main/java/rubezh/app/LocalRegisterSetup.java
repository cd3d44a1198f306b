package rubezh.app;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.domain.codelist.EntryNames;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.station.Station;
import rubezh.domain.station.StationTimeZone;
import rubezh.enrolment.JoinResult;
import rubezh.register.codelist.NewEntry;
import rubezh.report.ReportLanguage;
import rubezh.report.pdf.Pdf;
import rubezh.security.Officer;
import rubezh.session.OpenRegister;
import rubezh.session.Stations.TrainingOfficer;
import rubezh.session.Stations.TrainingPost;
import rubezh.table.Operation2009;
import rubezh.ui.signin.RegisterSetup;

/** Creates registers in the data folder of this machine. */
final class LocalRegisterSetup implements RegisterSetup {
    private final StationService stations;
    private final Machine machine;
    private final Path folder;
    private @Nullable OpenRegister created;

    LocalRegisterSetup(StationService stations, Machine machine, Path folder) {
        this.stations = stations;
        this.machine = machine;
        this.folder = folder;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public ReferenceData reference() {
        return stations.reference();
    }

    @Override
    public ZoneId zone() {
        ZoneId zone = machine.clock().getZone();
        return zone.normalized().equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
    }

    @Override
    public List<ZoneId> zones() {
        return StationTimeZone.ALL;
    }

    @Override
    public synchronized Station create(Station station, Officer officer, char[] password) {
        OpenRegister open = stations.create(folder, station, officer, password);
        created = open;
        addPost(open);
        return open.station();
    }

    /** Adds the station to the posts where no list has it: its own records are of that post. */
    private static void addPost(OpenRegister open) {
        Station station = open.station();
        if (open.codeLists().find(CodeListId.POSTS, station.code()).isEmpty()) {
            var names =
                    new EntryNames(station.code(), station.nameEn(), station.nameRu(), List.of());
            var country = new TreeMap<>(Map.of("country", station.country().code()));
            open.codeLists().add(CodeListId.POSTS, new NewEntry(names, country, null, null));
        }
    }

    @Override
    public synchronized void makeRecoverySheet(BiConsumer<Pdf, Supplier<byte[]>> keeper) {
        Objects.requireNonNull(created, "no register was created")
                .renewRecoverySheet(ReportLanguage.BOTH, keeper::accept);
    }

    @Override
    public synchronized boolean canDeposit() {
        OpenRegister open = created;
        return open != null && open.enrolment().depositStatus().possible();
    }

    @Override
    public synchronized JoinResult join(Optional<Path> file, UnknownSenderPolicy compared) {
        return Objects.requireNonNull(created, "no register was created")
                .enrolment()
                .begin(file, compared);
    }

    @Override
    public synchronized void close() {
        OpenRegister open = created;
        created = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public TrainingAccount createTraining(LongConsumer progress) {
        try (OpenRegister register =
                stations.openTraining(
                        folder, TrainingPost.FIRST, TrainingOfficer.OFFICER, Optional.empty())) {
            var cases = Operation2009.read(register.reference(), machine.ids());
            stations.recordTraining(register, cases.stream(), progress);
            return new TrainingAccount(
                    TrainingOfficer.OFFICER.login(), stations.trainingPhrase(folder).orElse(""));
        }
    }
}
