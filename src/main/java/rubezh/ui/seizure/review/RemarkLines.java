package rubezh.ui.seizure.review;

import module java.base;

import rubezh.domain.review.ReviewAct;
import rubezh.domain.seizure.Seizure;
import rubezh.format.DomainFormat;
import rubezh.register.OpenRecord;
import rubezh.register.review.ReviewEntry;
import rubezh.register.review.ReviewLog;
import rubezh.ui.seizure.review.ReviewDocument.RemarkLine;

/** Remarks of a record and the reason of its last return, as text in one language. */
record RemarkLines(ReviewContext context, DomainFormat format) {
    /** Returns the remarks that nobody took back, and the reason of the last return. */
    List<RemarkLine> of(OpenRecord record) {
        Seizure seizure = record.seizure();
        var labels = new ChangeFormat(context.seizures().shape(), seizure, seizure, format);
        ReviewLog log = record.review().log();
        var lines = new ArrayList<RemarkLine>();
        List<ReviewEntry> open = log.openRemarks();
        List<ReviewEntry> returns =
                log.decisions().stream().filter(e -> e.act() == ReviewAct.RETURN).toList();
        for (ReviewEntry entry : log.entries()) {
            boolean lastReturn = !returns.isEmpty() && entry == returns.getLast();
            boolean remark = entry.act() == ReviewAct.REMARK && !log.isWithdrawn(entry);
            if (remark || lastReturn) {
                lines.add(line(entry, open.contains(entry), answer(log, entry), labels));
            }
        }
        return lines;
    }

    private RemarkLine line(ReviewEntry entry, boolean open, String answer, ChangeFormat labels) {
        String pointer = Objects.requireNonNullElse(entry.step().pointer(), "");
        boolean own = isOwn(entry);
        String key = entry.act() == ReviewAct.RETURN ? "review.return" : "review.remark";
        String who = AuthorName.of(context.reviews(), entry, format.messages());
        String title =
                format.messages().text(key + (own ? ".own" : ".other"), time(entry.at()), who);
        return new RemarkLine(
                entry.step().id(),
                pointer,
                pointer.isEmpty() ? title : labels.label(pointer) + " · " + title,
                Objects.requireNonNullElse(entry.step().text(), ""),
                entry.act() == ReviewAct.RETURN,
                own,
                open,
                answer);
    }

    private boolean isOwn(ReviewEntry entry) {
        var register = context.seizures().register();
        String login = entry.author().substring(entry.author().indexOf(':') + 1);
        return login.equals(register.officer().login())
                && entry.station().equals(register.station().code());
    }

    private static String answer(ReviewLog log, ReviewEntry remark) {
        return log.entries().stream()
                .filter(e -> e.act() == ReviewAct.ANSWER && !log.isWithdrawn(e))
                .filter(e -> remark.step().id().equals(e.step().step()))
                .map(e -> Objects.requireNonNullElse(e.step().text(), ""))
                .collect(Collectors.joining("\n"));
    }

    String time(OffsetDateTime at) {
        LocalDateTime local =
                at.atZoneSameInstant(context.seizures().register().station().zone())
                        .toLocalDateTime();
        return format.dates().dateTime(local);
    }
}
