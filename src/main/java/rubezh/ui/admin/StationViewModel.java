package rubezh.ui.admin;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import rubezh.domain.station.Station;
import rubezh.domain.station.StationDetails;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.ScreenModel;

/** View model of the station: what is typed, whether it was saved, and what was refused. */
final class StationViewModel extends ScreenModel {
    private final Station station;
    private final Consumer<StationDetails> service;
    private final StringProperty nameRu = new SimpleStringProperty();
    private final StringProperty nameEn = new SimpleStringProperty();
    private final StringProperty agencyRu = new SimpleStringProperty();
    private final StringProperty agencyEn = new SimpleStringProperty();
    private final StringProperty dayStart = new SimpleStringProperty();
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>();

    StationViewModel(Station station, Consumer<StationDetails> service, BackgroundWorker worker) {
        super(worker);
        this.station = station;
        this.service = service;
        nameRu.set(station.nameRu());
        nameEn.set(station.nameEn());
        agencyRu.set(station.agencyRu());
        agencyEn.set(station.agencyEn());
        dayStart.set(station.dayStart().toString());
        zone.set(station.zone());
    }

    Station station() {
        return station;
    }

    StringProperty nameRu() {
        return nameRu;
    }

    StringProperty nameEn() {
        return nameEn;
    }

    StringProperty agencyRu() {
        return agencyRu;
    }

    StringProperty agencyEn() {
        return agencyEn;
    }

    StringProperty dayStart() {
        return dayStart;
    }

    ObjectProperty<ZoneId> zone() {
        return zone;
    }

    /** Saves what is typed in the background. */
    void save() {
        update(
                        () -> {
                            service.accept(details());
                            return done("admin.station.saved");
                        },
                        () -> station,
                        _ -> {})
                .unlisted()
                .start();
    }

    private StationDetails details() {
        return new StationDetails(
                nameRu.get(),
                nameEn.get(),
                agencyRu.get(),
                agencyEn.get(),
                zone.get(),
                time(dayStart.get().strip()));
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new Fault(e, Fault.Exit.USAGE, "STN-005", text);
        }
    }
}
