/** The list of seizures as a person works with it, in the real window over a real register. */
@NullMarked
package rubezh.journey.list;

import org.jspecify.annotations.NullMarked;
