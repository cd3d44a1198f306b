package rubezh.shift;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import rubezh.domain.station.Station;
import rubezh.register.StoredPackage;
import rubezh.register.shift.Shift;
import rubezh.report.HandoverSheet;
import rubezh.report.StationHeader;
import rubezh.security.Officer;
import rubezh.security.OfficerLookup;

/** Makes what the sheet of a shift prints. */
record HandoverComposer(Station station, OfficerLookup officers, Instant now, String auditMark) {
    HandoverSheet compose(Shift shift, Shift.Counts counts, List<StoredPackage> packages) {
        return new HandoverSheet(
                StationHeader.of(station, local(now), shift.name()),
                printed(shift),
                new HandoverSheet.Counts(
                        counts.drafts(), counts.returned(), counts.unsent(), counts.sealed()),
                packages.stream().map(HandoverComposer::row).toList(),
                auditMark);
    }

    private static HandoverSheet.StoredPackage row(StoredPackage one) {
        return new HandoverSheet.StoredPackage(one.seal(), one.number(), one.since(), one.place());
    }

    private HandoverSheet.Shift printed(Shift shift) {
        Shift.Handover end = shift.end();
        return new HandoverSheet.Shift(
                shift.number(),
                local(shift.openedAt()),
                shift.name(),
                end == null ? null : local(end.at()),
                end == null ? "" : name(end.login()),
                end != null && end.takenOver(),
                end == null ? "" : name(end.successor()),
                end == null ? "" : end.remarks());
    }

    private String name(String login) {
        return officers.find(login)
                .map(Officer::name)
                .filter(name -> !name.isEmpty())
                .orElse(login);
    }

    private OffsetDateTime local(Instant at) {
        return at.atZone(station.zone()).toOffsetDateTime();
    }
}
