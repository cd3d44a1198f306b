/** Views of the list that stations share. Whose each is and how it reads: {@code register.view}. */
@NullMarked
package rubezh.domain.view;

import org.jspecify.annotations.NullMarked;
