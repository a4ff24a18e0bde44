import { z } from '../util/zod.ts'
import { isCopyAllowed } from './copy-of-post.ts'
import { audiences, type Post, postKinds } from './post.ts'
import { parsePostKey, type PostKey } from './post-key.ts'
import { postSites } from './site.ts'

/** Longest text of a post that is kept; longer ones are cut by the reader. */
export const maxPostText = 20_000

export const postKeySchema = z
  .string()
  .max(420)
  .transform((text, context): PostKey => {
    const key = parsePostKey(text)
    if (!key) {
      context.addIssue({ code: 'custom', message: 'not a post key' })
      return z.NEVER
    }
    return key
  })

/** Only web addresses: `javascript:` and its kind would become links in our pages. */
export const webAddressSchema = z
  .string()
  .max(2_000)
  .refine((text) => /^https?:\/\/[^\s]+$/iu.test(text) && URL.canParse(text), 'not a web address')

/** A post from a page or from the network: every field checked, limited ones and text of non-public ones refused. */
export const postSchema: z.ZodType<Post> = z
  .object({
    key: postKeySchema,
    aliases: z.array(postKeySchema).max(10),
    weak: z.boolean(),
    site: z.enum(postSites),
    kind: z.enum(postKinds),
    promoted: z.boolean(),
    audience: z.enum(audiences),
    permalink: webAddressSchema,
    authorName: z.string().max(300),
    authorHandle: z.string().max(300),
    text: z.string().max(maxPostText),
    postedAt: z.iso
      .datetime()
      .optional()
      .transform((value) => value),
    postedAtShown: z.string().min(1).max(100).optional(),
    language: z
      .string()
      .regex(/^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/iu)
      .optional(),
    truncated: z.literal(true).optional(),
    inReplyTo: postKeySchema.optional(),
    media: z.array(z.string().min(1).max(1_000)).min(1).max(10).optional(),
  })
  .transform(({ postedAt, postedAtShown, language, truncated, inReplyTo, media, ...post }): Post => ({
    ...post,
    postedAt,
    ...(postedAtShown === undefined ? {} : { postedAtShown }),
    ...(language === undefined ? {} : { language }),
    ...(truncated === undefined ? {} : { truncated }),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    ...(media === undefined ? {} : { media }),
  }))
  .refine((post) => post.audience !== 'limited', 'posts with a limited audience are never sent')
  .refine(isCopyAllowed, 'of a post that is not known to be public only the link is ever sent')
  .refine((post) => post.key.startsWith(`${post.site}:`), 'the key is of another site')
