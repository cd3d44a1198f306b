package rubezh.app;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.station.Station;
import rubezh.security.Officer;
import rubezh.session.OpenRegister;
import rubezh.session.Stations.TrainingOfficer;
import rubezh.session.Stations.TrainingPost;
import rubezh.table.Operation2009;
import rubezh.ui.signin.RegisterSetup;

/** Creates registers in the data folder of this machine. */
final class LocalRegisterSetup implements RegisterSetup {
    /** Time zones of the stations of the region, west to east. */
    private static final List<ZoneId> ZONES =
            List.of(
                            "Europe/Kyiv",
                            "Europe/Minsk",
                            "Europe/Moscow",
                            "Asia/Yerevan",
                            "Asia/Baku",
                            "Asia/Tbilisi",
                            "Asia/Samara",
                            "Asia/Tehran",
                            "Asia/Kabul",
                            "Asia/Ashgabat",
                            "Asia/Dushanbe",
                            "Asia/Tashkent",
                            "Asia/Yekaterinburg",
                            "Asia/Almaty",
                            "Asia/Bishkek",
                            "Asia/Omsk",
                            "Asia/Shanghai",
                            "UTC")
                    .stream()
                    .filter(ZoneId.getAvailableZoneIds()::contains)
                    .map(ZoneId::of)
                    .toList();

    private final StationService stations;
    private final Machine machine;
    private final Path folder;

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
        return machine.clock().getZone();
    }

    @Override
    public List<ZoneId> zones() {
        return ZONES;
    }

    @Override
    public void create(Station station, Officer officer, char[] password) {
        stations.create(folder, station, officer, password).close();
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
