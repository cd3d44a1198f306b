package rubezh.today;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.station.StationAgreement;
import rubezh.domain.station.StationDay;
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
        @Nullable Instant heard = status.heard();
        return new TodayLine(
                station.station(),
                post(station.station()),
                "",
                heard == null ? words.text("today.station.never") : words.dateTime(heard),
                String.join(TodayLine.BETWEEN, open(status, station.unsent())),
                heard == null ? "" : words.age("today.silent", heard));
    }

    /** Returns the name of the post that a station has the code of; empty if there is none. */
    private String post(String station) {
        String post = words.format().shortLabel(CodeListId.POSTS, station);
        return post.equals(station) ? "" : post;
    }

    /** Returns what is open between here and a station. */
    private List<String> open(StationStatus status, long unsent) {
        var open = new ArrayList<String>();
        if (status.agreement() == StationAgreement.FORKED) {
            open.add(words.text("today.station.forked"));
        }
        if (status.lacking() > 0) {
            open.add(words.text("today.station.missing", status.missingText()));
        }
        StationDay day = status.day();
        if (day != null && day.state().isOpen()) {
            String date = words.format().dates().date(day.day());
            open.add(words.text("today.station.day." + day.state(), date, day.cases()));
        }
        if (status.openReceipts() > 0) {
            open.add(words.text("today.station.receipts", status.openReceipts()));
        }
        if (unsent > 0) {
            open.add(words.text("today.station.unsent", unsent));
        }
        return open;
    }
}
