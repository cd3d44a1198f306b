package rubezh.dashboard;

import rubezh.register.CaseGrouping.OfPlace;

/** What a figure of a map stands for, and leads to the cases of. */
public sealed interface MapTarget {
    /**
     * All cases of a post.
     *
     * @param post its code; empty for cases that state none
     */
    record OfPost(String post) implements MapTarget {}

    /**
     * Cases of a post at coordinates of their own.
     *
     * @param point the coordinates, {@code 40.52341 72.79876}
     */
    record OfPoint(String post, String point) implements MapTarget {
        String key() {
            return post + OfPlace.AT + point;
        }
    }

    /**
     * Cases of a route: codes of the country of departure, the post, and the country of
     * destination; empty where none is stated.
     */
    record OfWay(String departure, String post, String destination) implements MapTarget {
        String routeKey() {
            String key = departure + ">" + destination;
            return key.equals(">") ? "" : key;
        }
    }
}
