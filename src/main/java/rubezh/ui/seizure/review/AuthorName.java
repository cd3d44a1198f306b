package rubezh.ui.seizure.review;

import rubezh.register.review.ReviewEntry;
import rubezh.review.ReviewService;
import rubezh.text.Messages;

/** Names of the officers who wrote and reviewed a record. */
final class AuthorName {
    private AuthorName() {}

    /**
     * Returns the name of an officer of this station, else his login with the station.
     *
     * @param author login at a station: {@code officer:asanov}
     */
    static String of(ReviewService reviews, String author, String station, Messages messages) {
        return reviews.officer(author, station)
                .map(officer -> officer.nameIn(messages::text))
                .orElseGet(() -> login(author) + ", " + station);
    }

    /** Returns the login of an author: {@code officer:asanov} is {@code asanov}. */
    static String login(String author) {
        return author.substring(author.indexOf(':') + 1);
    }

    /** Returns the name that a step itself tells, else as above. */
    static String of(ReviewService reviews, ReviewEntry entry, Messages messages) {
        String told = entry.step().by().name();
        return told != null ? told : of(reviews, entry.author(), entry.station(), messages);
    }
}
