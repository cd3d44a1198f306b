package rubezh.ui.seizure.review;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.progress.Progress;
import rubezh.register.SeizureRow;
import rubezh.review.ReviewResult;
import rubezh.review.SeenRecord;
import rubezh.ui.seizure.review.ReviewNotice.DecisionUndo;
import rubezh.ui.seizure.review.ReviewNotice.Part;

/** Approves the records of the queue that have nothing open. Blocks. */
record BatchApproval(ReviewContext context, ReviewQueue queue) {
    private static final int PAGE = 200;
    private static final String OWN_WORK = "RVW-002";
    private static final String THIN_CIRCUMSTANCES = "RVW-008";

    /** Why a record was left in the queue. */
    enum LeftReason {
        /** Errors, a conflict or missing revisions. */
        ERRORS,
        QUESTIONS,
        REMARKS,
        /** Changed since it was selected. */
        CHANGED,
        /** Written by the reviewer himself. */
        OWN,
        /** Circumstances too short for an approval. */
        CIRCUMSTANCES
    }

    /**
     * Result of approving several records.
     *
     * @param approved the records approved, with what takes it back
     * @param left numbers of records left, by reason
     */
    record Result(List<DecisionUndo> approved, Map<LeftReason, Integer> left) {
        Result {
            approved = List.copyOf(approved);
            left = Map.copyOf(left);
        }

        int leftCount() {
            return left.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** Returns the notice: how many were approved, how many were left, and why. */
        ReviewNotice notice() {
            var parts = new ArrayList<Part>();
            parts.add(new Part("review.done.all", List.of(approved.size())));
            if (leftCount() > 0) {
                parts.add(new Part("review.left", List.of(leftCount())));
            }
            for (LeftReason reason : LeftReason.values()) {
                Integer count = left.get(reason);
                if (count != null) {
                    parts.add(new Part("review.left." + reason, List.of(count)));
                }
            }
            return new ReviewNotice(parts, approved);
        }
    }

    /**
     * Approves what has nothing open.
     *
     * @param selected the records as they were selected, by id; all of the queue if empty
     */
    Result run(Map<UUID, QueueEntry> selected, Progress progress) {
        var left = new EnumMap<LeftReason, Integer>(LeftReason.class);
        List<SeenRecord> targets = new ArrayList<>();
        for (QueueEntry entry : entries(selected.keySet())) {
            LeftReason reason = reason(entry, selected.get(entry.recordId()));
            if (reason == null) {
                context.reviews()
                        .open(entry.recordId())
                        .map(reviewed -> SeenRecord.of(reviewed.record()))
                        .ifPresent(targets::add);
            } else {
                left.merge(reason, 1, Integer::sum);
            }
        }
        return approve(targets, left, progress);
    }

    private List<QueueEntry> entries(Set<UUID> selected) {
        ReviewQueue chosen = selected.isEmpty() ? queue : queue.among(selected);
        var all = new ArrayList<QueueEntry>();
        List<QueueEntry> page = chosen.rows(0, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = page.size() < PAGE ? List.of() : chosen.rows(all.size(), PAGE);
        }
        return all;
    }

    /** Returns why a record is not approved; null if nothing is open. */
    private static @Nullable LeftReason reason(QueueEntry now, @Nullable QueueEntry selected) {
        SeizureRow row = now.row();
        if (selected != null && changedAt(selected) != changedAt(now)) {
            return LeftReason.CHANGED;
        }
        if (row.indicators().stops() > 0 || !row.indicators().exclusions().isEmpty()) {
            return LeftReason.ERRORS;
        }
        if (row.indicators().questions() > 0) {
            return LeftReason.QUESTIONS;
        }
        return row.review().remarks() > 0 ? LeftReason.REMARKS : null;
    }

    private static long changedAt(QueueEntry entry) {
        return entry.row().review().changedAt();
    }

    private Result approve(
            List<SeenRecord> targets, Map<LeftReason, Integer> left, Progress progress) {
        var approved = new ArrayList<DecisionUndo>();
        var byId = new HashMap<UUID, SeenRecord>();
        targets.forEach(target -> byId.put(target.recordId(), target));
        for (int start = 0; start < targets.size() && !progress.cancelled(); start += PAGE) {
            progress.report(start, targets.size());
            int end = Math.min(targets.size(), start + PAGE);
            for (ReviewResult result : context.reviews().approveAll(targets.subList(start, end))) {
                if (result instanceof ReviewResult.Written(UUID id, UUID step)) {
                    approved.add(new DecisionUndo(Objects.requireNonNull(byId.get(id)), step));
                } else {
                    left.merge(reason(result), 1, Integer::sum);
                }
            }
        }
        return new Result(approved, left);
    }

    private static LeftReason reason(ReviewResult result) {
        if (result instanceof ReviewResult.Refused refused) {
            return switch (refused.code()) {
                case OWN_WORK -> LeftReason.OWN;
                case THIN_CIRCUMSTANCES -> LeftReason.CIRCUMSTANCES;
                default -> LeftReason.ERRORS;
            };
        }
        return LeftReason.CHANGED;
    }
}
