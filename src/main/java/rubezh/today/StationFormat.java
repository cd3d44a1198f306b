package rubezh.today;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.station.StationAgreement;
import rubezh.domain.station.StationStatus;
import rubezh.register.StoredPackage;
import rubezh.security.account.OfficerAccount;
import rubezh.today.TodayItem.OtherStation;
import rubezh.today.TodayItem.RecoverySheet;

/** What waits at a station besides its records, as lines. */
record StationFormat(TodayFormat words) {
    TodayLine line(OfficerAccount account) {
        return new TodayLine(
                account.login(),
                account.officer().name(),
                "",
                "",
                words.text(account.status().key()),
                "");
    }

    TodayLine line(RecoverySheet sheet) {
        @Nullable Instant made = sheet.made();
        String name = words.text("today.recovery.name");
        return made == null
                ? new TodayLine(
                        name,
                        words.text("today.recovery.none"),
                        "",
                        "",
                        words.text("today.recovery.risk"),
                        "")
                : new TodayLine(
                        name,
                        words.text("today.recovery.made"),
                        "",
                        words.dateTime(made),
                        words.text("today.recovery.not-left", sheet.headquarters()),
                        "");
    }

    TodayLine line(StoredPackage stored) {
        @Nullable OffsetDateTime since = stored.since();
        return new TodayLine(
                stored.seal(),
                stored.number(),
                "",
                since == null ? "" : words.format().dates().date(since.toLocalDate()),
                stored.place(),
                since == null ? "" : words.age("today.stored", since.toInstant()));
    }

    TodayLine line(OtherStation station) {
        StationStatus status = station.status();
        var open = new ArrayList<String>();
        if (status.agreement() == StationAgreement.FORKED) {
            open.add(words.text("today.station.forked"));
        }
        if (status.lacking() > 0) {
            open.add(words.text("today.station.missing", status.missingText()));
        }
        if (status.openReceipts() > 0) {
            open.add(words.text("today.station.receipts", status.openReceipts()));
        }
        if (station.unsent() > 0) {
            open.add(words.text("today.station.unsent", station.unsent()));
        }
        @Nullable Instant heard = status.heard();
        String post = words.format().shortLabel(CodeListId.POSTS, station.station());
        return new TodayLine(
                station.station(),
                post.equals(station.station()) ? "" : post,
                "",
                heard == null ? words.text("today.station.never") : words.dateTime(heard),
                String.join(" · ", open),
                heard == null ? "" : words.age("today.silent", heard));
    }
}
