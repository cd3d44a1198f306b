package rubezh.today;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.audit.AuditFormat;
import rubezh.audit.AuditLine;
import rubezh.bundle.receipt.SentBundle;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.station.StationAgreement;
import rubezh.domain.station.StationDay;
import rubezh.domain.station.StationDayState;
import rubezh.domain.station.StationStatus;
import rubezh.format.BundleFileFormat;
import rubezh.register.StoredPackage;
import rubezh.security.account.OfficerAccount;
import rubezh.today.TodayItem.ArrivedBundle;
import rubezh.today.TodayItem.OpenDay;
import rubezh.today.TodayItem.OtherStation;
import rubezh.today.TodayItem.StationTask;

/** What waits at a station besides its records, as lines. */
record StationFormat(TodayWords words) {
    TodayLine line(OfficerAccount account) {
        return new TodayLine(
                account.login(),
                account.officer().name(),
                "",
                "",
                words.text(account.status().key()),
                "");
    }

    TodayLine line(StationTask task) {
        String key = "today.task." + task.task();
        String free = words.format().numbers().whole(task.free() >> 20);
        return new TodayLine(
                "",
                words.text(key, task.headquarters(), free),
                "",
                task.at() == null ? "" : words.dateTime(task.at()),
                words.text(key + ".why", task.headquarters()),
                "");
    }

    TodayLine line(OpenDay open) {
        return new TodayLine("", ownDay(open), "", "", "", "");
    }

    TodayLine line(ArrivedBundle bundle) {
        Path folder = bundle.file().toAbsolutePath().getParent();
        return new TodayLine(
                "",
                bundle.file().getFileName().toString(),
                "",
                "",
                folder == null ? "" : folder.toString(),
                "");
    }

    TodayLine line(SentBundle sent) {
        String station = sent.entry().station();
        @Nullable Instant by = sent.expectedBy();
        String state = words.text(sent.state().key(), by == null ? "" : words.dateTime(by));
        return new TodayLine(
                station,
                post(station),
                "",
                words.dateTime(sent.entry().at()),
                BundleFileFormat.number(sent.entry().file())
                        .map(number -> words.text("today.receipt.number", number, state))
                        .orElse(state),
                words.age("today.ago", sent.entry().at()));
    }

    TodayLine line(AuditLine entry) {
        var log = new AuditFormat(words.format().messages());
        boolean named =
                !entry.number().isEmpty()
                        || entry.officer() != null && !log.object(entry).equals(log.actor(entry));
        return new TodayLine(
                "",
                log.actor(entry),
                "",
                words.dateTime(entry.entry().at()),
                named
                        ? log.action(entry) + TodayLine.BETWEEN + log.object(entry)
                        : log.action(entry),
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
                String.join(TodayLine.BETWEEN, open(status, station.unacknowledged())),
                heard == null ? "" : words.age("today.silent", heard));
    }

    /** Returns the name of the post that a station has the code of; empty if there is none. */
    private String post(String station) {
        String post = words.format().shortLabel(CodeListId.POSTS, station);
        return post.equals(station) ? "" : post;
    }

    /** Returns what is open between here and a station. */
    private List<String> open(StationStatus status, long unacknowledged) {
        var open = new ArrayList<String>();
        if (status.agreement() == StationAgreement.FORKED) {
            open.add(words.text("today.station.forked"));
        }
        if (status.missing() > 0) {
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
        if (unacknowledged > 0) {
            open.add(words.text("today.station.unsent", unacknowledged));
        }
        return open;
    }

    /** Returns what is to be done about a day of the station. */
    private String ownDay(OpenDay open) {
        StationDay day = open.day();
        String date = words.format().dates().date(day.day());
        if (day.state() == StationDayState.CONTRADICTED) {
            return words.text("today.day.contradicted", date, day.cases());
        }
        String missing =
                words.text(open.running() ? "today.day.running" : "today.day.missing", date);
        return day.withdrawn() == null
                ? missing
                : words.text("today.day.withdrawn", missing, day.withdrawn());
    }
}
