package rubezh.ui.seizure.conflict;

import rubezh.domain.reference.CodeListId;
import rubezh.format.DomainFormat;
import rubezh.journal.RevisionId;
import rubezh.register.HistoryEntry;
import rubezh.register.conflict.ConflictSide;
import rubezh.register.conflict.ContestedRecord;
import rubezh.ui.seizure.conflict.ConflictDocument.SideHead;
import rubezh.ui.seizure.display.HistoryLineFormat;

/** Formats who wrote a value when, by the clock of that station. */
record SideFormat(ContestedRecord contested, DomainFormat format) {
    SideHead head(ConflictSide side) {
        return new SideHead(
                side.own(),
                station(side.station()) + " · " + author(side.newest()),
                format.messages().text("conflict.side.when", time(side.newest()), side.number()));
    }

    private String station(String code) {
        String post = format.shortLabel(CodeListId.POSTS, code);
        return post.equals(code) ? code : format.messages().text("conflict.side.post", code, post);
    }

    /** Returns station, officer and time of a revision in one line. */
    String brief(RevisionId revision) {
        return contested
                .revision(revision)
                .map(entry -> entry.station() + " · " + author(entry) + " · " + time(entry))
                .orElse("");
    }

    /** Returns the newest revision that all sides knew, with its time. */
    String common() {
        return contested
                .common()
                .map(entry ->
                        format.messages()
                                .text("conflict.common", contested.number(entry.id()), time(entry)))
                .orElseGet(() -> format.messages().text("conflict.common.none"));
    }

    private String author(HistoryEntry entry) {
        return HistoryLineFormat.author(entry, format.messages());
    }

    private String time(HistoryEntry entry) {
        return format.dates().dateTime(entry.at().toLocalDateTime());
    }
}
