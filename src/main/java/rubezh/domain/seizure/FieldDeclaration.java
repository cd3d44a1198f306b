package rubezh.domain.seizure;

import module java.base;

import rubezh.domain.seizure.field.Internal;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.OfOneCase;
import rubezh.domain.seizure.field.Open;
import rubezh.domain.seizure.field.Personal;

/**
 * Declaration of a field besides its type.
 *
 * @param sharing sharing class
 * @param limit maximum length of a text
 */
public record FieldDeclaration(Sharing sharing, int limit) {
    /**
     * Sharing classes X, P and L of the dictionary. Lists written to files or printed obey them; a
     * bundle carries whole records between stations.
     */
    public enum Sharing {
        /** Not about a person. */
        OPEN,
        /** About a person. */
        PERSONAL,
        /** For the service only. */
        INTERNAL
    }

    /**
     * Returns the declaration of a field of a seizure.
     *
     * @param path dotted path, {@code parties.persons.surname}
     * @throws IllegalArgumentException if there is no such field
     * @throws IllegalStateException if the field has no class, or more than one
     */
    public static FieldDeclaration of(String path) {
        RecordComponent component = DeclaredComponent.of(path).component();
        return new FieldDeclaration(sharing(component, path), limit(component));
    }

    /** Returns whether a text of the field may have several lines. */
    public boolean isMultiline() {
        return limit >= MaxLength.SEVERAL_LINES;
    }

    /** Returns the maximum length of a text of a component. */
    public static int limit(RecordComponent component) {
        MaxLength limit = component.getAnnotation(MaxLength.class);
        return limit == null ? MaxLength.USUAL : limit.value();
    }

    /**
     * Returns whether a field, section or list belongs to one case, so that a copy omits it.
     *
     * @throws IllegalArgumentException if the record has no such component
     */
    public static boolean isOfOneCase(String path) {
        return DeclaredComponent.of(path).component().isAnnotationPresent(OfOneCase.class);
    }

    private static Sharing sharing(RecordComponent component, String path) {
        var found = new ArrayList<Sharing>();
        if (component.isAnnotationPresent(Open.class)) {
            found.add(Sharing.OPEN);
        }
        if (component.isAnnotationPresent(Personal.class)) {
            found.add(Sharing.PERSONAL);
        }
        if (component.isAnnotationPresent(Internal.class)) {
            found.add(Sharing.INTERNAL);
        }
        if (found.size() != 1) {
            throw new IllegalStateException(path + " is marked for sharing as " + found);
        }
        return found.getFirst();
    }
}
