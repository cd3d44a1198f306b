package rubezh.app;

import java.time.InstantSource;
import rubezh.domain.station.Station;
import rubezh.report.BilingualText;
import rubezh.report.RecoverySheet;
import rubezh.security.Officer;
import rubezh.security.RecoveryCode;
import rubezh.store.OpenStation;

/** Makes what a recovery sheet prints. */
final class SheetComposer {
    private SheetComposer() {}

    static RecoverySheet compose(OpenStation open, InstantSource clock, RecoveryCode code) {
        Station station = open.station();
        Officer maker = open.session().officer();
        return new RecoverySheet(
                station.code(),
                new BilingualText(station.nameRu(), station.nameEn()),
                station.training(),
                clock.instant().atZone(station.zone()).toOffsetDateTime(),
                maker.name().isEmpty() ? maker.login() : maker.name(),
                code.text());
    }
}
