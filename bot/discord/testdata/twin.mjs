// Runs discord-digital-twin for a test: says where it is on the first line of
// standard output, then does what each line of standard input asks for, one
// JSON object a line both ways. The folder with node_modules is the argument.
import { pathToFileURL } from 'node:url'
import path from 'node:path'
import readline from 'node:readline'

const at = path.join(process.argv[2], 'node_modules', 'discord-digital-twin', 'dist', 'index.js')
const { DigitalDiscord } = await import(pathToFileURL(at).href)
const discord = new DigitalDiscord({
  guild: { name: 'Test Server' },
  channels: [{ name: 'general', type: 0 }],
  users: [{ username: 'ann' }, { username: 'bea' }],
})
await discord.start()
const channel = (await discord.prisma.channel.findMany())[0].id
const users = Object.fromEntries((await discord.prisma.user.findMany({ where: { bot: false } })).map((u) => [u.username, u.id]))
await discord.prisma.guildMember.updateMany({ where: { userId: users.ann }, data: { permissions: '0' } })

const say = (v) => process.stdout.write(JSON.stringify(v) + '\n')
const act = {
  slash: ({ user, channel, name, options }) => discord.channel(channel).user(users[user]).runSlashCommand({ name, options }),
  raw: ({ user, channel, type, data }) => discord.simulateInteraction({ type, channelId: channel, userId: users[user], data }),
  say: ({ user, channel, content }) => discord.channel(channel).user(users[user]).sendMessage({ content }),
  press: ({ user, channel, message, id }) => discord.channel(channel).user(users[user]).clickButton({ messageId: message, customId: id }),
  submit: ({ user, channel, id, fields }) => discord.channel(channel).user(users[user]).submitModal({ customId: id, fields }),
  messages: ({ channel }) => discord.channel(channel).getMessages(),
  threads: ({ channel }) => discord.channel(channel).getThreads(),
  response: async ({ id }) => {
    const r = await discord.channel(channel).getInteractionResponse(id)
    return { acknowledged: r?.acknowledged ?? false, type: r?.type ?? 0, data: JSON.parse(r?.data ?? 'null') }
  },
}
say({ rest: discord.restUrl + '/v10/', token: discord.botToken, channel, bot: discord.botUserId })
for await (const line of readline.createInterface({ input: process.stdin })) {
  const { op, ...args } = JSON.parse(line)
  try {
    say({ ok: (await act[op](args)) ?? null })
  } catch (e) {
    say({ error: String(e) })
  }
}
process.exit(0)
