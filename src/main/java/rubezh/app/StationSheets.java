package rubezh.app;

import java.time.InstantSource;
import rubezh.domain.station.Station;
import rubezh.report.KeySheet;
import rubezh.report.RecoverySheet;
import rubezh.report.StationHeader;
import rubezh.security.Fingerprint;
import rubezh.security.Officer;
import rubezh.security.RecoveryCode;
import rubezh.text.Language;

/** Sheets about the station itself, made by an officer now. */
record StationSheets(Station station, Officer officer, InstantSource clock) {
    RecoverySheet ofRecovery(RecoveryCode code) {
        return new RecoverySheet(header(), code.text());
    }

    KeySheet ofKey(Fingerprint key) {
        return new KeySheet(
                header(),
                key.words().in(Language.RU),
                key.words().in(Language.EN),
                key.grouped(),
                key.scanned());
    }

    StationHeader header() {
        var now = clock.instant().atZone(station.zone()).toOffsetDateTime();
        String maker = officer.name().isEmpty() ? officer.login() : officer.name();
        return StationHeader.of(station, now, maker);
    }
}
