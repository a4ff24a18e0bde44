const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Words of a post's own kinds, in the form `tokensOf` gives them: without apostrophes. */
export const firstPerson = wordsOf('i im ive id ill me my mine we our us were weve ours myself')
export const secondPerson = wordsOf('you your u ur yall yours youre youve yourself ya guys')
export const thirdPerson = wordsOf('he she they him her his their them')
export const negations = wordsOf(
  'not no never nothing none nobody dont doesnt didnt cant cannot couldnt wont wouldnt isnt arent wasnt werent havent hasnt hadnt ' +
    'aint without nor neither hardly barely shouldnt',
)
/** Words that no reason consists of. */
export const emptyWords = wordsOf(
  'a an the and or but so if of to in on at for with from by as is are was were be been am do does did have has had will would this ' +
    'that these those it its i im ive me my we our us you your u he she they them his her their just all some then than there here s t re ' +
    'what who which about up out off over any more only too very get got also into how when where can could should one',
)
