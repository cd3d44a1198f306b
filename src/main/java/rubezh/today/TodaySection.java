package rubezh.today;

import java.util.List;

/**
 * Work of one kind that waits, with its first items.
 *
 * @param kind what waits
 * @param total number of all items
 * @param items the first items, at most as many as the kind shows
 */
public record TodaySection(Kind kind, long total, List<TodayItem> items) {
    /** What waits, in the order in which it is shown. */
    public enum Kind {
        /** Records of anybody that wait for a decision of the officer. */
        QUEUE,
        /** Records in conflict, to be settled by the officer. */
        CONFLICTS,
        /** Days of the station to report or to settle, and daily summaries that are owed. */
        DUE,
        /** What only an administrator can put right at this station. */
        TASKS,
        /** Changes of records of this station that others offer. */
        OFFERS,
        /** Rights over cases that others ask for, gave or ended. */
        GRANTS,
        /** Operations that other stations changed since the officer looked at them. */
        OPERATIONS,
        /** Templates of papers that headquarters changed since the officer looked at them. */
        TEMPLATES,
        /** Records that match the watch list and were not set aside. */
        WATCHED,
        /** Records that came back to the officer who entered them. */
        RETURNED,
        /** All returned records of the register, where others have some too. */
        RETURNED_ALL,
        /** Drafts of the officer. */
        DRAFTS,
        /** Records of the officer that wait for the decision of another. */
        IN_REVIEW,
        /** Bundles in the folder where they arrive and on sticks, which were not imported yet. */
        BUNDLES,
        /** Changes that one station at least has not acknowledged. */
        UNSENT,
        /** Bundles sent from here that no receipt has come of. */
        RECEIPTS,
        /** Sealed packages in store. */
        IN_STORE,
        /** Other stations, the longest silent first. */
        STATIONS,
        /** Accounts that nobody can use before an administrator or their officer does something. */
        ACCOUNTS,
        /** Entries of the audit log since the officer read it last. */
        AUDIT;

        /** Returns the message key of its title. */
        public String key() {
            return "today.section." + name();
        }
    }

    public TodaySection {
        items = List.copyOf(items);
    }

    /** Items of a kind that are shown, where all of them are at hand. */
    static final int SHOWN = 10;

    /** Returns a section of all items of a kind, of which the first ones are shown. */
    static TodaySection ofAll(Kind kind, List<TodayItem> all) {
        return new TodaySection(kind, all.size(), all.subList(0, Math.min(SHOWN, all.size())));
    }

    /** Returns the number of items that are not among the first ones. */
    public long more() {
        return items.isEmpty() ? 0 : total - items.size();
    }
}
