package rubezh.domain.seizure;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.Post;
import rubezh.domain.reference.PlaceCode.ControlStage;
import rubezh.domain.reference.PlaceCode.CoordinateSource;
import rubezh.domain.reference.PlaceCode.LocationType;
import rubezh.domain.reference.PlaceCode.Subdivision;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.Open;

/**
 * Place of the seizure.
 *
 * @param country country of seizure (L04)
 * @param post border crossing point or post (L01)
 * @param description free text if no code fits (L03)
 * @param type type of place (L02)
 * @param region region, ISO 3166-2 (L05)
 * @param district district, settlement (L05)
 * @param coordinates latitude and longitude, WGS 84 (L06)
 * @param coordinateSource source of the coordinates (L07)
 * @param lane lane, zone (L08)
 * @param stage stage of control (L09)
 */
public record Place(
        @Open @Nullable Country country,
        @Open @Nullable Post post,
        @Open @Nullable String description,
        @Open @Nullable LocationType type,
        @Open @Nullable Subdivision region,
        @Open @Nullable String district,
        @Open @Nullable Coordinates coordinates,
        @Open @Nullable CoordinateSource coordinateSource,
        @Open @MaxLength(40) @Nullable String lane,
        @Open @Nullable ControlStage stage) {
    /** Returns the post if it is one of the list; null if it is another, named in words. */
    public @Nullable Post listedPost() {
        return Codes.is(post, Codes.OTHER_POST) ? null : post;
    }

    /**
     * Returns what a list or a paper names the place by: the post, or its description if the post
     * is another one or none; empty if there is neither.
     *
     * @param label returns the label of a post
     */
    public static String name(
            @Nullable Post post, @Nullable String description, Function<Post, String> label) {
        return post == null || Codes.is(post, Codes.OTHER_POST)
                ? Texts.orEmpty(description)
                : label.apply(post);
    }

    /** Returns the {@link #name(Post, String, Function) name} of this place. */
    public String name(Function<Post, String> label) {
        return name(post, description, label);
    }
}
