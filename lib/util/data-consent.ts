/**
 * What leaves the browser once a person has joined a server, in the words of Firefox's consent: the invitation code and the device token;
 * posts that somebody acted on, with their authors, links and notes; names of colleagues. Nothing before that, and nothing else.
 */
export const sentToServer = [
  'authenticationInfo',
  'personalCommunications',
  'personallyIdentifyingInfo',
  'websiteContent',
] as const

/** What leaves the browser when a person shares a summary of their own time: how long they were at it. Asked for at that click alone. */
export const sentWithSummary = ['websiteActivity'] as const
